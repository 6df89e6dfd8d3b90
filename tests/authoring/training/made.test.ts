import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDesign } from '#authoring/course/networks.ts';
import { drawnRounds } from '#authoring/training/drawnRounds.ts';
import { imageSetOf } from '#authoring/training/imageSetOf.ts';
import { cardText, made } from '#authoring/training/made.ts';
import { seedOf, type Recipe } from '#authoring/training/recipe.ts';
import type { NetworkCard } from '#course/networkCard.ts';
import type { Backend, Dataset } from '#engine/index.ts';
import { plain } from '#engine/index.ts';
import { simdBuild } from '#engine/simd/index.ts';
import { dataset } from '#samples/imageSet.ts';

const { design } = readDesign(join(import.meta.dirname, '../../..'), 'digits');
const recipe: Recipe = {
  seed: 3,
  rounds: 3,
  imagesInRound: 32,
  batch: 16,
  learningRate: 0.003,
};
const backend: Backend = (await simdBuild('simd')) ?? plain;
const inOrder = () =>
  [0, 1, 2].map((round) => dataset(imageSetOf('digits'), { seed: seedOf(recipe, round), count: 32 }));

test('the same recipe makes the same files, byte for byte', async () => {
  const [one, two] = [
    await made(design!, recipe, inOrder(), backend, { count: 20 }),
    await made(design!, recipe, inOrder(), backend, { count: 20 }),
  ];
  expect(Buffer.from(one.weights).equals(two.weights)).toBe(true);
  expect(cardText(one.card)).toBe(cardText(two.card));
  expect(one.card).toMatchObject({
    data: 'Handwritten digits',
    seed: 3,
    images: 96,
    batch: 16,
  });
});

test('rounds that two cores draw come in their order, each from its own seed', async () => {
  const rounds: Dataset[] = [];
  for await (const round of drawnRounds('digits', recipe, 2)) rounds.push(round);
  expect(rounds).toEqual(inOrder());
});

test('a network without pictures to learn from is refused', () => {
  expect(() => imageSetOf('cats')).toThrow(
    new RangeError('there are no pictures for "cats", only for digits'),
  );
});

test('a card has a line for each row of its matrix', () => {
  const card = {
    seed: 1,
    confusion: [
      [1, 0],
      [2, 3],
    ],
    calibration: [{ count: 6, confidence: 0.5, right: 4 }],
  };
  const text = cardText(card as unknown as NetworkCard);
  expect(text).toContain('\n    [1, 0],\n    [2, 3]\n');
  expect(JSON.parse(text)).toEqual(card);
});
