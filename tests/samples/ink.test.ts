import { expect, it } from 'vitest';
import { blank } from '#samples/sheet.ts';
import { inked } from '#samples/ink.ts';

const rows = (width: number, height: number, ...strokes: Parameters<typeof inked>[1][]): number[][] => {
  const sheet = blank(width, height);
  for (const stroke of strokes) inked(sheet, stroke);
  return Array.from({ length: height }, (_, row) =>
    Array.from(sheet.data.subarray(row * width, (row + 1) * width), (value) => Number(value.toFixed(3))),
  );
};

it('covers pixels by as much as lies under the pen', () => {
  // From the left edge to the right, 1.5 pixels to either side of the third row's lower border.
  expect(rows(3, 6, { x: [-3, 6], y: [3, 3], radius: [1.5, 1.5] })).toEqual([
    [0, 0, 0],
    [0.5, 0.5, 0.5],
    [1, 1, 1],
    [1, 1, 1],
    [0.5, 0.5, 0.5],
    [0, 0, 0],
  ]);
});

it('has round ends, and a single point is a dot', () => {
  const [row] = rows(7, 1, { x: [3.5], y: [0.5], radius: [1] });
  expect(row).toEqual([0, 0, 0.5, 1, 0.5, 0, 0]);
});

it('strokes that cross do not add up', () => {
  const stroke = { x: [0, 5], y: [1, 1], radius: [0.5, 0.5] };
  expect(rows(5, 2, stroke, stroke)).toEqual(rows(5, 2, stroke));
});

it('grows from one width to the next', () => {
  const sheet = rows(21, 11, { x: [0.5, 20.5], y: [5.5, 5.5], radius: [1, 4] });
  const heights = [0, 5, 10, 15, 20].map((column) => sheet.reduce((sum, row) => sum + row[column]!, 0));
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
  expect(heights[2]).toBeCloseTo(5, 0);
});

it('a pen that is lifted leaves nothing, and what lies off the sheet is left out', () => {
  expect(rows(3, 1, { x: [0, 3], y: [0.5, 0.5], radius: [-0.5, -0.5] })).toEqual([[0, 0, 0]]);
  expect(rows(2, 1, { x: [-9, -5], y: [0.5, 0.5], radius: [1, 1] })).toEqual([[0, 0]]);
});
