import { expect, test } from 'vitest';

import { random } from '#engine/index.ts';
import { digits } from '#samples/digits/index.ts';
import { inGreys } from '#samples/digits/inGreys.ts';

test('a digit has a number, and its ink has ten greys', () => {
  const rows = inGreys({ digit: '4', sample: 7 });
  expect(rows.map((row) => row.length)).toEqual(Array<number>(28).fill(28));
  expect(rows.flat()).toEqual([...digits.draw(random(74), 4)].map((ink) => Math.round(9 * ink)));
  expect(new Set(rows.flat()).size).toBe(10);
  expect(inGreys({ digit: '4', sample: 7 })).toBe(rows);
  expect(inGreys({ digit: '4', sample: 8 })).not.toEqual(rows);
});
