import { describe, expect, it } from 'vitest';

import { digitsNetwork } from '#course/digitsNetwork.ts';
import { describe as rowsOf, globalAvgPool, plain, random, relu, tensor } from '#engine/index.ts';
import { simd } from '#engine/simd/index.ts';
import { digits } from '#samples/digits/index.ts';
import { shifted, slid, type Border, type Sliding } from '#trace/shift.ts';
import { shiftedAnswers } from '#trace/shiftedAnswers.ts';
import { declaration } from '#widgets/ShiftLab/parameters.ts';
import { mapped } from '#widgets/ShiftLab/run.ts';
import { valuesOf } from '../widgets/settings.ts';

const error = ({ border = 'valid', ...given }: Record<string, unknown> & { border?: Border }) =>
  mapped(valuesOf(declaration, given), border).comparison.error;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('borders, on average over 80 shifts', () => {
  const errorsOver = (enters: string, border: Border, picture = 'house') => {
    const errors: number[] = [];
    for (let down = -4; down <= 4; down++)
      for (let right = -4; right <= 4; right++)
        if (down !== 0 || right !== 0) errors.push(error({ picture, enters, border, down, right }));
    return errors;
  };
  const over = (...given: Parameters<typeof errorsOver>) => mean(errorsOver(...given));
  it('no padding keeps the promise in every row, and circular padding for pictures that go round', () => {
    for (const enters of ['scene', 'paper', 'round']) expect(over(enters, 'valid')).toBe(0);
    expect(over('round', 'circular')).toBe(0);
    expect(over('scene', 'circular')).toBeGreaterThan(0);
  });
  it('zeros are not right for a house on paper, and a mirror does least where more of it comes in', () => {
    expect(over('paper', 'zeros')).toBeGreaterThan(0.1);
    for (const border of ['zeros', 'full', 'circular'] as const)
      expect(over('scene', 'reflect')).toBeLessThan(over('scene', border));
  });
  it('with a digit, which has paper at its rim, zeros are exact for longer than a mirror', () => {
    const exact = (border: Border) =>
      errorsOver('scene', border, 'digit').filter((error) => error === 0).length;
    expect(over('scene', 'zeros', 'digit')).toBeLessThan(over('scene', 'reflect', 'digit'));
    expect(exact('zeros')).toBeGreaterThan(exact('reflect'));
    expect(exact('reflect')).toBeGreaterThan(0);
  });
});

it('a pooling moves along at every second position sideways, and at none between', () => {
  for (const right of [-4, -2, 2, 4]) expect(error({ picture: 'digit', layer: 'max', right })).toBe(0);
  for (const right of [-3, -1, 1, 3])
    expect(error({ picture: 'digit', layer: 'max', right })).toBeGreaterThan(0);
});

it('stripes under a maximum are one flat tone, of ink, wherever they lie', () => {
  for (const right of [0, 1, 2, 3]) {
    const values = valuesOf(declaration, { picture: 'stripes', layer: 'max', right });
    expect(new Set(mapped(values, 'valid').now.data)).toEqual(new Set([1]));
  }
});

it('a blur takes away a good part of each difference, three tenths at the least, and not all', () => {
  const pairs = [
    ['every', 'everyBlur'],
    ['max', 'maxBlur'],
    ['strided', 'strideBlur'],
  ];
  for (const picture of ['digit', 'house'])
    for (const [bare, blurred] of pairs) {
      const [before, after] = [bare, blurred].map((layer) => error({ picture, layer, right: 1 })) as [
        number,
        number,
      ];
      expect(after, `${picture}, ${blurred}`).toBeLessThanOrEqual(0.7 * before);
      expect(after).toBeGreaterThan(0);
    }
});

it('an averaging network is invariant on a ring, and zeros or a stride end that', () => {
  const side = 12;
  const noise = (of: number, seed: number) => {
    const { normal } = random(seed);
    return tensor(
      [1, 1, of, of],
      Array.from({ length: of ** 2 }, () => normal()),
    );
  };
  const kernel = (seed: number, stride = 1): Sliding => ({ by: 'kernel', weight: noise(3, seed), stride });
  const score = (border: Border, stride: number, down: number, across: number, seed: number) => {
    const picture = shifted(noise(side, 9), [down, across], true);
    const inner = relu(slid([kernel(seed, stride)], border, picture));
    return globalAvgPool(relu(slid([kernel(seed + 4)], border, inner))).data[0]!;
  };
  for (const seed of [1, 2, 3, 4]) {
    const all = (border: Border, stride: number) =>
      [0, 1, 5].flatMap((down) => [0, 1, 7].map((across) => score(border, stride, down, across, seed)));
    const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
    expect(spread(all('circular', 1))).toBeLessThan(1e-12);
    expect(spread(all('zeros', 1))).toBeGreaterThan(1e-3);
    expect(spread(all('circular', 2))).toBeGreaterThan(1e-3);
  }
});

describe('the trained network, on twenty digits', async () => {
  const network = await digitsNetwork();
  const backend = (await simd()) ?? plain;
  const reach = 6;
  const tries = Array.from({ length: 20 }, (_, n) => {
    const label = n % 10;
    const picture = tensor([1, 1, digits.side, digits.side], digits.draw(random(3000 + n), label));
    const says = [...shiftedAnswers(network, picture, reach, backend)].map((row) =>
      row.map((shares) => shares.indexOf(Math.max(...shares)) === label),
    );
    return says;
  });
  const straight = (by: number) =>
    mean(
      tries.flatMap((says) =>
        [
          [by, 0],
          [-by, 0],
          [0, by],
          [0, -by],
        ].map(([down, right]) => (says[down! + reach]![right! + reach] ? 1 : 0)),
      ),
    );

  it('finds fewer the further they are moved, whole strides among them', () => {
    const shares = [0, 1, 2, 3, 4, 5, 6].map(straight);
    expect(shares[0]).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[6]).toBeLessThan(0.5);
  });

  it('has two poolings, and places behind them that its dense layer tells apart', () => {
    const rows = rowsOf(network.layers, network.inputShape);
    const flat = rows.findIndex(({ layer }) => layer.type === 'flatten');
    const [maps, tall, wide] = rows[flat - 1]!.output as [number, number, number];
    expect([tall, wide]).toEqual([7, 7]);
    expect(rows[flat + 1]!.input).toEqual([maps * tall * wide]);
    expect(rows[flat - 1]!.field.width.jump).toBe(4);
  });
});
