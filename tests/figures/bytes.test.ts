import { expect, test } from 'vitest';

import { bytesInWords } from '#figures/bytes.ts';

test.each([
  [0, '0 B'],
  [256, '256 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [3136, '3.1 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1 MB'],
  [411_041_792, '411 MB'],
  [24_900_000_000, '24.9 GB'],
  [4.2e15, '4,200 TB'],
])('%i bytes are %s', (bytes, words) => {
  expect(bytesInWords(bytes)).toBe(words);
});
