import { expect, test } from 'vitest';

import { tensor } from '#engine/index.ts';
import { grown } from '#widgets/kit/grown.ts';

const output = tensor([1, 2, 2, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

test('an output is filled as far as the run has come, map by map', () => {
  expect(grown(output, 3)).toEqual([
    [1, 2, 3],
    [4, null, null],
  ]);
  expect(grown(output, 3, 1)).toEqual([
    [null, null, null],
    [null, null, null],
  ]);
  expect(grown(output, 7, 1)).toEqual([
    [7, 8, null],
    [null, null, null],
  ]);
});
