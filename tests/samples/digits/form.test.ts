import { expect, it } from 'vitest';
import { random } from '#engine/index.ts';
import { someForm } from '#samples/digits/form.ts';
import { someHand } from '#samples/digits/hand.ts';

it('takes each form as often as its share says', () => {
  const forms = [
    { name: 'rare', share: 1, write: () => [] },
    { name: 'usual', share: 3, write: () => [] },
  ];
  const hand = someHand(random(1));
  const taken = Array.from({ length: 1000 }, () => someForm(forms, hand).name);
  expect(taken.filter((name) => name === 'rare').length / 1000).toBeCloseTo(0.25, 1);
});
