import { expect, test } from 'vitest';

import { courseMap, directAsks, pathsThrough } from '#course/courseMap.ts';

const course = [
  { id: 'a', asks: [] },
  { id: 'b', asks: ['a'] },
  { id: 'c', asks: ['a', 'b'] },
  { id: 'd', asks: [] },
  { id: 'e', asks: ['d', 'c'] },
];

test('what is asked for by way of another is not asked for twice', () => {
  expect([...directAsks(course)]).toEqual([
    ['a', []],
    ['b', ['a']],
    ['c', ['b']],
    ['d', []],
    ['e', ['d', 'c']],
  ]);
});

test('a lesson stands behind all that it asks for', () => {
  const { spots, columns } = courseMap(course);
  expect(columns).toBe(4);
  expect([...spots].map(([id, { column }]) => [id, column])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
    ['d', 0],
    ['e', 3],
  ]);
});

test('ways run from column to column, and no two things stand in one place', () => {
  const { spots, ways, rows } = courseMap(course);
  for (const { from, to, spots: along } of ways) {
    expect(along[0]).toEqual(spots.get(from));
    expect(along.at(-1)).toEqual(spots.get(to));
    along.forEach((spot, index) => expect(spot.column).toBe(along[0]!.column + index));
  }
  expect(ways.find(({ from }) => from === 'd')!.spots).toHaveLength(4);
  const bends = ways.flatMap(({ spots: along }) => along.slice(1, -1));
  const places = [...spots.values(), ...bends].map(({ column, row }) => `${column}/${row}`);
  expect(new Set(places).size).toBe(places.length);
  expect(rows).toBeGreaterThan(1);
});

test('two hundred lessons, each of which asks for the three before it, are asked about one by one', () => {
  const many = Array.from({ length: 200 }, (_, n) => ({
    id: String(n),
    asks: [n - 1, n - 2, n - 3].filter((asked) => asked >= 0).map(String),
  }));
  expect(directAsks(many).get('199')).toEqual(['198']);
  expect(courseMap(many)).toMatchObject({ columns: 200, rows: 1 });
});

test('nothing has no map', () => {
  expect(courseMap([])).toMatchObject({ columns: 0, rows: 1 });
});

test('the paths through lessons are those that have all of them', () => {
  const paths = [{ lessons: ['a', 'b'] }, { lessons: ['b'] }, { lessons: ['c', 'b', 'a'] }];
  expect(pathsThrough(paths, 'b')).toBe('1 2 3');
  expect(pathsThrough(paths, 'a', 'b')).toBe('1 3');
  expect(pathsThrough(paths, 'd')).toBe('');
});
