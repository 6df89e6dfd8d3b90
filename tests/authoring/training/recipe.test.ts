import { expect, test } from 'vitest';
import { rateAt, recipe, seedOf, trial } from '#authoring/training/recipe.ts';

test('the learning rate falls along half a cosine', () => {
  const given = { ...recipe, rounds: 4, learningRate: 2 };
  const rates = [0, 1, 2, 3].map((round) => rateAt(given, round));
  [2, 1 + Math.SQRT1_2, 1, 1 - Math.SQRT1_2].forEach((rate, i) => expect(rates[i]).toBeCloseTo(rate, 12));
});

test('no two rounds are drawn from one seed, nor one that it is tried on', () => {
  const seeds = [1, 2].flatMap((seed) =>
    Array.from({ length: recipe.rounds }, (_, round) => seedOf({ ...recipe, seed }, round)),
  );
  expect(new Set([...seeds, trial.seed]).size).toBe(2 * recipe.rounds + 1);
});
