import { expect, test } from 'vitest';

import { orderOf } from '#widgets/TrainingLab/order.ts';

const round = (place: (at: number) => number, from: number, count: number) =>
  Array.from({ length: count }, (_, i) => place(from + i));

test('every round goes through all pictures once, in another order', () => {
  const rounds = [0, 5, 10].map((from) => round(orderOf(5, 7), from, 5));
  for (const places of rounds) expect(places.toSorted()).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(rounds.map(String)).size).toBe(3);
});

test('it is the same from wherever one begins, and another for another seed', () => {
  const place = orderOf(100, 7);
  const [late, early] = [round(place, 130, 100), round(place, 0, 100)];
  expect([round(orderOf(100, 7), 130, 100), round(orderOf(100, 7), 0, 100)]).toEqual([late, early]);
  expect(round(orderOf(100, 8), 0, 100)).not.toEqual(early);
});

test('pictures that never come again come in the order of their numbers', () => {
  expect(round(orderOf(Infinity, 7), 12, 3)).toEqual([12, 13, 14]);
});
