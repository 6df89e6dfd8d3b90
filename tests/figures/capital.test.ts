import { expect, test } from 'vitest';

import { capital, uncapital } from '#figures/capital.ts';

test('the first letter is large, and no other is touched', () => {
  expect(['row 1', 'a', 'ReLU of it'].map(capital)).toEqual(['Row 1', 'A', 'ReLU of it']);
});

test('within a sentence the first letter is small, unless the word has more that are large', () => {
  expect(['Convolution 2', 'ReLU 1', 'GELU'].map(uncapital)).toEqual(['convolution 2', 'ReLU 1', 'GELU']);
});
