import { expect, test } from 'vitest';

import { ornament } from '#layouts/progress/ornament.ts';

test('a name has its own ornament, mirrored about the middle', () => {
  const rows = ornament('Ada');
  expect(rows.map((row) => row.length)).toEqual(Array(8).fill(28));
  for (const row of rows) expect(row).toEqual([...row].reverse());
  expect(ornament(' Ada ')).toEqual(rows);
  expect(ornament('Adam')).not.toEqual(rows);
  expect(rows.flat().some((value) => value < 0) && rows.flat().some((value) => value > 0)).toBe(true);
});

test('the edges are those of the bits', () => {
  // One bit alone in its column, 1000000: at letter "@" a cell stands out by 4, or less beside others.
  const [top] = ornament('\u0001');
  // Every letter is the same bit, one row further down with each round: a diagonal, with no neighbours but itself mirrored.
  expect(top!.slice(0, 3)).toEqual([4, -1, 0]);
});

test('without a name there is nothing to see', () => {
  expect(
    ornament('  ')
      .flat()
      .every((value) => value === 0),
  ).toBe(true);
});
