import { expect, test } from 'vitest';

import { random } from '#engine/index.ts';
import { greysOf } from '#samples/digits/greys.ts';
import { digits } from '#samples/digits/index.ts';
import { numbered } from '#samples/digits/numbered.ts';

test('a digit has a number, and is the same as long as no other is asked for', () => {
  const drawn = numbered({ digit: '4', sample: 7 });
  expect(drawn.ink).toEqual(digits.draw(random(74), 4));
  expect(drawn.greys).toEqual(greysOf(drawn.ink));
  expect(numbered({ digit: '4', sample: 7 })).toBe(drawn);
  expect(numbered({ digit: '4', sample: 8 }).greys).not.toEqual(drawn.greys);
});
