import { describe, expect, test, vi } from 'vitest';

import { isDrawn, misshapen, redrawn, replaced, setOn, shownOn, withSamples } from '#widgets/kit/drawings.ts';
import { range } from '#widgets/kit/limits.ts';
import { choice, declare, grid, integer, type Matrix } from '#widgets/kit/parameters.ts';

const flipped = (rows: Matrix) => rows.toReversed();

/** A picture that keeps to its size, a kernel that is free, and a table that lies upside down and keeps its zeros. */
const declaration = declare({
  name: 'Drawn',
  summary: 'A declaration to test with.',
  parameters: {
    pattern: choice('Pattern', { ones: 'Ones', twos: 'Twos' }, 'ones'),
    size: integer('Size', { default: 2, min: 1, max: 3 }),
    image: grid('Drawn input', { digits: [0, 9], side: [1, 3] }),
    kernel: grid('Drawn kernel', { digits: [-9, 9], side: [1, 3] }),
    table: grid('Table', { digits: [0, 9], side: [2, 2] }),
  },
  presets: {},
  facts: {},
  drawings: {
    image: {
      instead: 'pattern',
      sample: ({ pattern, size }) =>
        Array<number[]>(size).fill(Array<number>(size).fill(pattern === 'ones' ? 1 : 2)),
    },
    kernel: { free: true, sample: () => [[1, 1]] },
    table: {
      sample: () => [
        [1, 2],
        [0, 4],
      ],
      view: {
        shown: flipped,
        drawn: (shown, rows) =>
          flipped(shown).some((row, i) => row.some((value, j) => rows[i]![j] === 0 && value !== 0))
            ? 'A zero stays.'
            : flipped(shown),
      },
    },
  },
});
const plain = { pattern: 'ones', size: 2, image: null, kernel: null, table: null } as const;
const image = [
  [5, 6],
  [7, 8],
];

test('every grid has its numbers: what was drawn, or those of its sample', () => {
  expect(withSamples(declaration, { ...plain, image })).toMatchObject({ image, kernel: [[1, 1]], size: 2 });
  expect(withSamples(declaration, { ...plain, pattern: 'twos', size: 1 }).image).toEqual([[2]]);
});

test('a sample is made when it is looked at, once, and where a slider goes is found out without', () => {
  const sample = vi.fn((): Matrix => [[1]]);
  const slow = declare({
    name: 'Slow',
    summary: 'A declaration whose sample takes its time.',
    parameters: {
      at: integer('At', { default: 1, min: 1, max: 100 }),
      image: grid('Drawn input', { digits: [0, 9], side: [1, 3] }),
    },
    presets: {},
    facts: {},
    drawings: { image: { sample } },
    refuses: ({ at }) => (at > 90 ? 'Too far.' : null),
  });
  expect(range(slow, { at: 1, image: null }, 'at')).toEqual({ min: 1, max: 90 });
  const filled = withSamples(slow, { at: 1, image: null });
  expect(sample).not.toHaveBeenCalled();
  expect({ ...filled }).toEqual({ at: 1, image: [[1]] });
  expect(filled.image).toBe(filled.image);
  expect(sample).toHaveBeenCalledOnce();
});

test('a drawing stands in for its choice, and for no other', () => {
  expect(isDrawn(declaration, { ...plain, image }, 'pattern')).toBe(true);
  expect(isDrawn(declaration, { ...plain, kernel: image }, 'pattern')).toBe(false);
  expect(isDrawn(declaration, plain, 'pattern')).toBe(false);
});

describe('after another change', () => {
  const drawn = { ...plain, image, kernel: image };

  test('a choice puts away what was drawn in its place, and nothing else', () => {
    expect(redrawn(declaration, drawn, 'pattern')).toEqual({ ...drawn, image: null });
  });

  test('a drawing is cut to its size or filled up with zeros, a free one stays', () => {
    expect(redrawn(declaration, { ...drawn, size: 1 }, 'size')).toMatchObject({
      image: [[5]],
      kernel: image,
    });
    expect(redrawn(declaration, { ...drawn, size: 3 }, 'size').image).toEqual([
      [5, 6, 0],
      [7, 8, 0],
      [0, 0, 0],
    ]);
  });

  test('a drawing that was made just now is not touched', () => {
    expect(redrawn(declaration, { ...drawn, size: 3 }, 'image').image).toBe(image);
  });
});

test('a drawing of other rows and columns than its sample is told with what fits', () => {
  expect(misshapen(declaration, { ...plain, size: 3, image })).toBe(
    'The drawn input has 2 rows of 2: 3 rows of 3 fit here.',
  );
  expect(misshapen(declaration, { ...plain, image, kernel: [[1, 2, 3]] })).toBeNull();
});

test('one row and several drawings are told as such', () => {
  const row = [[1, 2]];
  expect(misshapen(declaration, { ...plain, size: 1, image: row })).toBe(
    'The drawn input has 1 row of 2: 1 row of 1 fits here.',
  );
  const several = {
    ...declaration,
    parameters: { ...declaration.parameters, image: { ...declaration.parameters.image, label: 'Biases' } },
  };
  expect(misshapen(several, { ...plain, image: row })).toBe(
    'The biases have 1 row of 2: 2 rows of 2 fit here.',
  );
});

describe('where a grid lies otherwise in the figure', () => {
  test('it is shown so, and what is drawn there comes back as it is kept', () => {
    expect(shownOn(declaration, plain, 'table')).toEqual([
      [0, 4],
      [1, 2],
    ]);
    expect(setOn(declaration, plain, 'table', { row: 1, column: 0 }, 9)).toEqual([
      [9, 2],
      [0, 4],
    ]);
  });

  test('or not, with the reason', () => {
    expect(setOn(declaration, plain, 'table', { row: 0, column: 0 }, 9)).toBe('A zero stays.');
  });

  test('others are shown and set as they are', () => {
    expect(shownOn(declaration, { ...plain, image }, 'image')).toBe(image);
    expect(setOn(declaration, plain, 'image', { row: 0, column: 1 }, 3)).toEqual([
      [1, 3],
      [1, 1],
    ]);
  });
});

test('one number is replaced and the rest kept', () => {
  expect(replaced(image, { row: 1, column: 0 }, 0)).toEqual([
    [5, 6],
    [0, 8],
  ]);
});
