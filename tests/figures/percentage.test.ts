import { expect, test } from 'vitest';

import { percentage, shortPercentage } from '#figures/percentage.ts';

const shares = [0.5, 0.0004, 0.99996, 1, 0, 0.1234];
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

test('a share is never said to be all or nothing, unless it is', () => {
  expect(shares.map((share) => spaced(percentage(share)))).toEqual([
    ...['50 %', 'less than 0.1 %', 'more than 99.9 %', '100 %', '0 %', '12.3 %'],
  ]);
  expect(shares.map((share) => spaced(shortPercentage(share)))).toEqual([
    ...['50 %', '< 0.1 %', '> 99.9 %', '100 %', '0 %', '12.3 %'],
  ]);
});
