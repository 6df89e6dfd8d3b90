import { expect, test } from 'vitest';

import { products } from '#widgets/kit/products.ts';
import { spoken } from '#widgets/kit/Telling.tsx';

test('a negative factor stands in brackets, whichever it is, and in the colour of its role', () => {
  const pieces = products([
    { value: 2, weight: -1 },
    { value: -3, weight: 0.5 },
    { value: 0, weight: 4 },
  ]);
  expect(spoken(pieces)).toBe('2·(−1) + (−3)·0.5 + 0·4');
  expect(pieces).toContainEqual(['kernel', '−1']);
  expect(pieces).toContainEqual(['input', '−3']);
});
