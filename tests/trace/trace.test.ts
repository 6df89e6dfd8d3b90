import { expect, test } from 'vitest';

import { matrix } from '#engine/index.ts';
import { traceConv2d } from '#trace/conv2d.ts';
import { makers } from '#trace/trace.ts';

const trace = traceConv2d(matrix([[1, 2, 3]]), matrix([[1, 1]]), null);
const at = (grid: 'input' | 'output') => ({ grid, row: 0, column: 1 }) as const;

test('a cell of the output is made by its own step, a cell that is read by none', () => {
  expect(makers(trace, at('output'))).toEqual([1]);
  expect(makers(trace, at('input'))).toEqual([]);
});

test('where the steps go through the input, its cells have the steps', () => {
  const walking = { ...trace, walks: ['input'] as const };
  expect(makers(walking, at('input'))).toEqual(trace.touching(at('input')));
  expect(makers(walking, at('output'))).toEqual([]);
});
