import { expect, test } from 'vitest';

import { capital } from '#figures/capital.ts';

test('the first letter is large, and no other is touched', () => {
  expect(['row 1', 'a', 'ReLU of it'].map(capital)).toEqual(['Row 1', 'A', 'ReLU of it']);
});
