import { describe, expect, test } from 'vitest';

import { traceWiring } from '#trace/wiring.ts';
import { budgetOf, costOf, kindNames, stagesOf, type KindName, type Sizes } from '#widgets/CostLens/kinds.ts';

const sizes: Sizes = { channels: 24, side: 14, kernel: 3, groups: 3, dilation: 2, narrowing: 3 };
const places = sizes.side ** 2;

/** What each kind comes to by hand. */
const byHand: Readonly<Record<KindName, readonly [parameters: number, maps: number]>> = {
  full: [9 * 24 * 24, 24],
  pointwise: [24 * 24, 24],
  grouped: [(9 * 24 * 24) / 3, 24],
  depthwise: [9 * 24, 24],
  separable: [9 * 24 + 24 * 24, 48],
  dilated: [9 * 24 * 24, 24],
  bottleneck: [2 * 24 * 8 + 9 * 8 * 8, 40],
  shuffle: [9 * 24 * 24, 24],
};

test.each(kindNames)('%s costs what its weights come to, each used once a place', (kind) => {
  const [parameters, maps] = byHand[kind];
  expect(costOf(kind, sizes)).toMatchObject({
    parameters,
    macs: parameters * places,
    activations: maps * places,
  });
});

test('what is moved is what each layer reads, puts out, and has as weights', () => {
  const { macsPerMove, macs } = costOf('separable', sizes);
  expect(macs / macsPerMove).toBeCloseTo(4 * 24 * places + 9 * 24 + 24 * 24, 6);
});

test('a block gives back the size that it was given; shuffled, twice the sides and a quarter of the maps', () => {
  for (const kind of kindNames)
    expect(traceWiring(stagesOf(kind, { ...sizes, kernel: 5 }), [24, 14, 14]).shapes.at(-1), kind).toEqual(
      kind === 'shuffle' ? [6, 28, 28] : [24, 14, 14],
    );
});

describe('a budget', () => {
  test.each(kindNames)('of %s is spent as far as it goes, and no further', (kind) => {
    const budget = costOf('full', sizes).macs;
    const { layers, channels } = budgetOf(kind, sizes);
    const { macs } = costOf(kind, sizes);
    expect(layers * macs).toBeLessThanOrEqual(budget);
    expect((layers + 1) * macs).toBeGreaterThan(budget);
    expect(costOf(kind, { ...sizes, channels }).macs).toBeLessThanOrEqual(budget);
    expect(costOf(kind, { ...sizes, channels: channels + 12 }).macs).toBeGreaterThan(budget);
  });

  test('of layers on end sees as far as they do together', () => {
    const { layers, sees } = budgetOf('grouped', sizes);
    expect(sees).toBe(1 + 2 * layers);
    expect(budgetOf('pointwise', sizes).sees).toBe(1);
  });
});
