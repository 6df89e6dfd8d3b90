import { describe, expect, it } from 'vitest';
import { random } from '#engine/index.ts';
import { someForm } from '#samples/digits/form.ts';
import { forms } from '#samples/digits/forms/index.ts';
import { someHand } from '#samples/digits/hand.ts';
import { hands } from '../hands.ts';

describe.each(forms.map((each, digit) => [digit, each] as const))('%i', (_, ways) => {
  it('every way of writing it comes up', () => {
    const hand = someHand(random(2));
    const taken = new Set(Array.from({ length: 300 }, () => someForm(ways, hand).name));
    expect(taken).toEqual(new Set(ways.map(({ name }) => name)));
  });

  it('is about 1 high, and stands about x = 0, whoever writes it', () => {
    for (const { write } of ways) {
      for (const hand of hands(60)) {
        const points = write(hand).flat();
        expect(points.flat().every(Number.isFinite)).toBe(true);
        const [x, y] = [points.map(([across]) => across), points.map(([, down]) => down)];
        expect(Math.max(...y) - Math.min(...y)).toBeGreaterThan(0.8);
        expect(Math.max(...y) - Math.min(...y)).toBeLessThan(1.3);
        expect(Math.min(...x)).toBeGreaterThan(-1);
        expect(Math.max(...x)).toBeLessThan(1);
      }
    }
  });
});
