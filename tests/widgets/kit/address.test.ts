import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readAddress, writeAddress } from '#widgets/kit/address.ts';
import { conflict } from '#widgets/kit/limits.ts';
import type { Filled } from '#widgets/kit/parameters.ts';
import { defaults, sample } from './sample.ts';

const read = (search: string) => readAddress(sample, defaults, 'first', search);

describe('reading', () => {
  test('takes what is meant for this widget and leaves the rest alone', () => {
    expect(read('?first.side=9&second.side=2&utm_source=x&first.shape=bar&first.step=4')).toEqual({
      values: { ...defaults, side: 9, shape: 'bar' },
      step: 3,
      refused: [],
    });
  });

  test('takes grids and switches', () => {
    expect(read('?first.drawn=1,-2;0,3.5&first.mirrored=yes').values).toEqual({
      ...defaults,
      mirrored: true,
      drawn: [
        [1, -2],
        [0, 3.5],
      ],
    });
  });

  test.each([
    ['first.side=banana', 'Side takes a whole number from 1 to 9, not "banana".'],
    ['first.side=1e3', 'Side takes a whole number from 1 to 9, not "1e3".'],
    ['first.side=', 'Side takes a whole number from 1 to 9, not "".'],
    ['first.side=99', 'Side takes a whole number from 1 to 9, not 99.'],
    ['first.shape=__proto__', 'Shape takes one of disc, bar, not "__proto__".'],
    ['first.mirrored=true', 'Mirrored takes true or false, not "true".'],
    ['first.step=0', 'Step takes a whole number from 1, not “0”.'],
    ['first.constructor=1', 'There is no “constructor” here.'],
    ['first.drawn=1,,2', 'Drawing takes rows of equal length, 1 to 3 each way, of numbers from -9 to 9.'],
  ])('%s is left out and said', (search, reason) => {
    expect(read(`?${search}&first.kernel=2`)).toEqual({
      values: { ...defaults, kernel: 2 },
      step: null,
      refused: [reason],
    });
  });

  test('takes a preset, and what is said beside it', () => {
    const page = { ...defaults, kernel: 5, mirrored: true };
    const told = readAddress(sample, page, 'first', '?first.kernel=2&first.preset=small');
    expect(told).toEqual({
      values: { ...defaults, side: 4, shape: 'bar', kernel: 2 },
      step: null,
      refused: [],
    });
    // One that has been renamed is found by its old name, too.
    expect(read('?first.preset=little')).toEqual(read('?first.preset=small'));
    expect(read('?first.preset=toString')).toMatchObject({
      values: defaults,
      refused: ['There is no preset “toString” here.'],
    });
  });

  test('of values that cannot stand together it drops no more than it must', () => {
    expect(read('?first.side=2&first.shape=bar')).toMatchObject({
      values: { ...defaults, shape: 'bar' },
      refused: ['A kernel of 3 does not fit into 2.'],
    });
    expect(read('?first.side=2&first.kernel=2').values).toEqual({ ...defaults, side: 2, kernel: 2 });
    expect(read('?first.side=2&first.kernel=5')).toMatchObject({
      values: { ...defaults, kernel: 5 },
      refused: ['A kernel of 5 does not fit into 2.'],
    });
  });

  test('of several faults each is told once, with its own reason', () => {
    const strict = {
      ...sample,
      refuses: ({ drawn, mirrored, side }: Filled<typeof sample.parameters>) =>
        side === 2 ? 'No two.' : mirrored ? 'No mirror.' : drawn.flat()[0] === 1 ? 'No drawing.' : null,
    };
    const told = readAddress(
      strict,
      defaults,
      'first',
      '?first.mirrored=yes&first.drawn=1&first.side=2&first.kernel=4',
    );
    expect(told.refused).toEqual(['No two.', 'No mirror.', 'No drawing.']);
    expect(told.values).toEqual({ ...defaults, kernel: 4 });
  });

  test('whatever the address, the values are sound', () => {
    const names = fc.constantFrom('side', 'kernel', 'shape', 'mirrored', 'drawn', 'step', 'x');
    const texts = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.constantFrom('bar', 'yes', '1,2;3,4', 'none'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(names, texts)), (pairs) => {
        const search = new URLSearchParams(pairs.map(([name, text]) => [`first.${name}`, text])).toString();
        const { values } = read(search);
        expect(conflict(sample, values)).toBeNull();
        expect(values.side).toBeOneOf([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('writing', () => {
  test('says only what differs from the page, and keeps what is not its own', () => {
    const values = { ...defaults, side: 5, drawn: [[1, 2]] };
    expect(
      writeAddress(sample, defaults, 'first', '?second.side=2&first.kernel=1', { values, step: 8 }),
    ).toBe('?second.side=2&first.side=5&first.drawn=1,2&first.step=9');
    expect(writeAddress(sample, defaults, 'first', '?first.side=3', { values: defaults, step: null })).toBe(
      '',
    );
  });

  test('a drawing of the author that the reader put away is said to be away', () => {
    const base = { ...defaults, drawn: [[1]] };
    const query = writeAddress(sample, base, 'first', '', { values: defaults, step: null });
    expect(query).toBe('?first.drawn=none');
    expect(readAddress(sample, base, 'first', query).values).toEqual(defaults);
  });

  test('what is written is read back', () => {
    const cell = fc.integer({ min: -9, max: 9 });
    const values = fc.record({
      side: fc.integer({ min: 5, max: 9 }),
      kernel: fc.integer({ min: 1, max: 5 }),
      shape: fc.constantFrom('disc' as const, 'bar' as const),
      mirrored: fc.boolean(),
      drawn: fc.option(
        fc
          .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
          .chain(([h, w]) =>
            fc.array(fc.array(cell, { minLength: w, maxLength: w }), { minLength: h, maxLength: h }),
          ),
      ),
    });
    fc.assert(
      fc.property(values, fc.option(fc.nat(99)), (some, step) => {
        const query = writeAddress(sample, defaults, 'first', '', { values: some, step });
        expect(read(query)).toEqual({ values: some, step, refused: [] });
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
