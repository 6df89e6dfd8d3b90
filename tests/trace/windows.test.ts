import { expect, it } from 'vitest';
import { located, stepsAt, windowsOver, within } from '#trace/windows.ts';

it('windowsOver lists the windows that have a tap on a cell', () => {
  const plain = { count: 3, kernel: 3, stride: 1, padding: 0, dilation: 1 };
  expect([0, 1, 2, 3, 4, 5, -1].map((cell) => windowsOver(cell, plain))).toEqual([
    ...[[0], [0, 1], [0, 1, 2], [1, 2], [2], [], []],
  ]);
  const loose = { count: 3, kernel: 2, stride: 2, padding: 1, dilation: 2 };
  expect([-1, 0, 1, 2, 3, 4, 5].map((cell) => windowsOver(cell, loose))).toEqual([
    [0],
    [],
    [0, 1],
    [],
    [1, 2],
    [],
    [2],
  ]);
});

it('stepsAt counts steps plane by plane, row by row', () => {
  expect(stepsAt([2, 3, 4], [0, 2], [1, 3])).toEqual([1, 3, 9, 11, 13, 15, 21, 23]);
});

it('within is the cell itself, if it is one', () => {
  expect([within(2, 3), within(3, 3), within(-1, 3), within(0.5, 3)]).toEqual([[2], [], [], []]);
});

it('located finds plane, row and column, and refuses a step that there is not', () => {
  expect(located(23, [2, 3, 4])).toEqual([1, 2, 3]);
  expect(() => located(24, [2, 3, 4])).toThrow(
    new RangeError('step must be a whole number from 0 to 23, not 24'),
  );
  expect(() => located(-1, [2, 3, 4])).toThrow(RangeError);
  expect(() => located(0.5, [2, 3, 4])).toThrow(RangeError);
});
