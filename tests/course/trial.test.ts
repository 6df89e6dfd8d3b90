import { expect, test } from 'vitest';

import { trial } from '#course/trial.ts';
import { initialize, type Network } from '#engine/index.ts';
import type { ImageSet } from '#samples/imageSet.ts';

/** One of two pixels is dark and says which class it is, but every fourth picture or so lies. */
const set: ImageSet = {
  ...{ id: 'two', name: 'Two', classes: ['0', '1'], side: 2 },
  draw(stream, label) {
    const picture = new Float64Array(4);
    picture[stream.uniform() < 0.25 ? 1 - label : label] = 1;
    return picture;
  },
};

/** Says what the first two pixels say, with this much between the scores. */
const reader = (certainty: number): Network => {
  const net = initialize([{ type: 'flatten' }, { type: 'linear', units: 2, bias: false }], [1, 2, 2], 1);
  net.units[1]!.weight!.data.set([certainty, 0, 0, 0, 0, certainty, 0, 0]);
  return net;
};

test('holds what a network says against how sure it is', () => {
  const modest = trial(reader(Math.log(3)), set, 1, 400);
  expect(modest.count).toBe(400);
  const band = modest.bands.find(({ count }) => count > 0)!;
  expect([band.from, band.to, band.count]).toEqual([0.6, 0.8, 400]);
  expect(band.confidence).toBeCloseTo(0.75, 9);
  expect(band.right).toBe(modest.right);
  expect(modest.right / 400).toBeCloseTo(0.75, 0.9);
  expect(modest.gap).toBeLessThan(0.05);

  const certain = trial(reader(20), set, 1, 400);
  expect(certain.right).toBe(modest.right);
  expect(certain.bands.at(-1)!.count).toBe(400);
  expect(certain.gap).toBeCloseTo(1 - modest.right / 400, 6);
});

test('is the same for the same seed', () => {
  expect(trial(reader(2), set, 5, 41)).toEqual(trial(reader(2), set, 5, 41));
  expect(trial(reader(2), set, 5, 41).count).toBe(41);
});
