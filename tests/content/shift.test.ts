import { describe, expect, it } from 'vitest';

import { digitsNetwork } from '#course/digitsNetwork.ts';
import {
  describe as rowsOf,
  conv2d,
  forward,
  globalAvgPool,
  matrix,
  maxPool2d,
  padAround,
  plain,
  random,
  relu,
  tensor,
  type Network,
  type Tensor,
} from '#engine/index.ts';
import { simd } from '#engine/simd/index.ts';
import { digits } from '#samples/digits/index.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import { roomOf } from '#samples/room.ts';
import { compared, cutOut, shifted, slid, strideOf, type Border, type Sliding } from '#trace/shift.ts';
import { shiftedAnswers } from '#trace/shiftedAnswers.ts';
import { layers } from '#widgets/ShiftLab/layers.ts';
import { declaration } from '#widgets/ShiftLab/parameters.ts';
import { mapped } from '#widgets/ShiftLab/run.ts';
import { sceneOf } from '#widgets/ShiftLab/scenes.ts';
import { valuesOf } from '../widgets/settings.ts';

const error = ({ border = 'valid', ...given }: Record<string, unknown> & { border?: Border }) =>
  mapped(valuesOf(declaration, given), border).comparison.error;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const SEEDS = [1, 2, 3, 4, 5];
const noise = (side: number, seed: number) => {
  const { normal } = random(seed);
  return tensor(
    [1, 1, side, side],
    Array.from({ length: side ** 2 }, () => normal()),
  );
};
/** A window onto a scene, moved: how far the map is from one that has moved along. */
const apart = (stages: readonly Sliding[], scene: Tensor, side: number, down: number, right: number) => {
  const [before, now] = [[0, 0] as const, [down, right] as const].map((shift) =>
    slid(stages, 'valid', cutOut(scene, side, shift)),
  ) as [Tensor, Tensor];
  return compared(before, now, [down, right], strideOf(stages)).error;
};

describe('without padding, and whatever comes in', () => {
  const scenes = [
    ...(['digit', 'house', 'waves'] as const).map(sceneOf),
    ...SEEDS.map((seed) => noise(40, seed)),
  ];
  it.each(Object.entries(layers))('%s moves along with whole strides', (_, { stages }) => {
    const stride = strideOf(stages);
    for (const scene of scenes)
      for (let by = -8; by <= 8; by += stride)
        for (const across of [0, stride, -3 * stride]) expect(apart(stages, scene, 24, by, across)).toBe(0);
  });
  it.each(Object.entries(layers).filter(([, { stages }]) => strideOf(stages) > 1))(
    '%s with no others, where pixels have nothing to do with each other',
    (_, { stages }) => {
      for (const seed of SEEDS)
        for (const by of [-7, -3, -1, 1, 3, 7]) {
          expect(apart(stages, noise(40, seed), 24, by, 0)).toBeGreaterThan(0);
          expect(apart(stages, noise(40, seed), 24, 0, by)).toBeGreaterThan(0);
        }
    },
  );
  it('two poolings break nothing at a shift by 4, and strides of 2, 2, 1, 2 nothing at multiples of 8', () => {
    const pool: Sliding = { by: 'max', size: 2, stride: 2 };
    for (const seed of SEEDS) {
      const scene = noise(96, seed);
      const [strided, plain] = [2, 1].map((stride): Sliding => ({
        by: 'kernel',
        weight: noise(3, 20 + seed),
        stride,
      }));
      const deep = [strided!, pool, plain!, pool];
      for (const by of [4, -4, 8]) expect(apart([pool, pool], scene, 64, 0, by)).toBe(0);
      for (const by of [1, 2, 3, 5, 6, 7]) expect(apart([pool, pool], scene, 64, 0, by)).toBeGreaterThan(0);
      for (const by of [8, -8, 16]) expect(apart(deep, scene, 64, 0, by)).toBe(0);
      for (const by of [2, 4, 6, 12]) expect(apart(deep, scene, 64, 0, by)).toBeGreaterThan(0);
    }
  });
});

it('zeros round a digit are paper, whatever digit it is, as long as its ink stays in sight', () => {
  const stages = layers.sobel.stages;
  for (const seed of SEEDS)
    for (const label of digits.classes.keys()) {
      const data = digits.draw(random(seed), label);
      const picture = tensor([1, 1, digits.side, digits.side], data);
      const free = roomOf({ width: digits.side, height: digits.side, data });
      const at = (down: number, right: number) => {
        const [before, now] = [picture, shifted(picture, [down, right])].map((map) =>
          slid(stages, 'zeros', map),
        );
        return compared(before!, now!, [down, right], 1).error;
      };
      for (const [down, right] of [
        [-free.up, free.right],
        [free.down, -free.left],
        [free.down, 0],
        [0, free.right],
      ] as const)
        expect(at(down, right)).toBe(0);
      expect(at(0, free.right + 4)).toBeGreaterThan(0);
    }
});

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

it('a blur with zeros around darkens the rim of an even tone, to 12 and 9 of 16, and a mirror does not', () => {
  const blur = matrix(kernelMatrix('gaussian'));
  const even = maxPool2d(tensor([1, 1, 28, 28], Array<number>(28 ** 2).fill(1)), { size: 2, stride: 1 });
  const { shape, data } = conv2d(even, blur, null, { stride: 2, padding: 1 });
  expect(shape).toEqual([1, 1, 14, 14]);
  data.forEach((value, n) => {
    const [row, column] = [Math.floor(n / 14), n % 14];
    const atEdge = [row, column].filter((place) => place === 0 || place === 13).length;
    expect(value).toBe(0.75 ** atEdge);
  });
  const mirrored = conv2d(padAround(even, 1, 'reflect'), blur, null, { stride: 2 });
  expect(mirrored.shape).toEqual(shape);
  expect(new Set(mirrored.data)).toEqual(new Set([1]));
});

it('an averaging network is invariant on a ring, and zeros or a stride end that', () => {
  const side = 12;
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

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
const saysOf = ({ data }: Tensor) => data.indexOf(Math.max(...data));

/** Many maps against the same ones moved: how they differ, how deep from either end, and what they were if they had moved. */
function along(before: Tensor, now: Tensor, down: number, right: number) {
  const [, maps, height, width] = now.shape as [number, number, number, number];
  const moved = tensor(now.shape, now.data.slice());
  const all = { sum: 0, most: 0, depth: 0, moved };
  for (let map = 0; map < maps; map++)
    for (let y = Math.max(0, down); y < Math.min(height, height + down); y++)
      for (let x = Math.max(0, right); x < Math.min(width, width + right); x++) {
        const [at, was] = [(map * height + y) * width + x, (map * height + y - down) * width + x - right];
        const [here, there] = [now.data[at]!, before.data[was]!];
        moved.data[at] = there;
        all.sum += Math.abs(here - there);
        all.most += Math.max(Math.abs(here), Math.abs(there));
        if (Math.abs(here - there) < 1e-9) continue;
        const ends =
          down === 0
            ? [x, width - 1 - x, x - right, width - 1 - x + right]
            : [y, height - 1 - y, y - down, height - 1 - y + down];
        all.depth = Math.max(all.depth, Math.min(...ends) + 1);
      }
  return all;
}

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

  it('is right at a shift by 4 less often than by 3 and more often than by 5, with other digits too', () => {
    const right = (set: number, by: number) =>
      mean(
        Array.from({ length: 20 }, (_, n) => {
          const label = n % 10;
          const data = digits.draw(random(100 * set + n), label);
          const picture = tensor([1, 1, digits.side, digits.side], data);
          return [[by, 0] as const, [-by, 0] as const, [0, by] as const, [0, -by] as const].map((shift) =>
            saysOf(forward(network, shifted(picture, shift), {}, backend).at(-1)!.output) === label ? 1 : 0,
          );
        }).flat(),
      );
    for (const set of SEEDS) {
      expect(right(set, 4)).toBeLessThan(right(set, 3));
      expect(right(set, 4)).toBeGreaterThan(right(set, 5));
    }
  });

  describe('a shift by 4, with all ink in sight', () => {
    const JUMP = 4;
    const LAST = network.layers.findIndex(({ type }) => type === 'flatten') - 1;
    const tail: Network = {
      ...network,
      inputShape: [32, 7, 7],
      ...{ layers: network.layers.slice(LAST + 1), units: network.units.slice(LAST + 1) },
    };
    const found = SEEDS.map((set) =>
      Array.from({ length: 40 }, (_, n) => {
        const label = n % 10;
        const data = digits.draw(random(1000 * set + n), label);
        const picture = tensor([1, 1, digits.side, digits.side], data);
        const free = roomOf({ width: digits.side, height: digits.side, data });
        const before = forward(network, picture);
        const ways = [
          [-JUMP, 0, free.up],
          [JUMP, 0, free.down],
          [0, -JUMP, free.left],
          [0, JUMP, free.right],
        ] as const;
        return ways
          .filter(([, , room]) => room >= JUMP)
          .map(([down, right]) => {
            const now = forward(network, shifted(picture, [down, right]));
            const last = along(before[LAST]!.output, now[LAST]!.output, down / JUMP, right / JUMP);
            const pooled = along(before[2]!.output, now[2]!.output, down / 2, right / 2);
            const says = [now.at(-1)!.output, forward(tail, last.moved).at(-1)!.output].map(saysOf);
            return { pooled, last, right: says.map((said) => (said === label ? 1 : 0)) };
          });
      }).flat(),
    );
    it('moves the maps of the first pooling along, exactly', () => {
      for (const { pooled } of found.flat()) expect(pooled.depth).toBe(0);
    });
    it('and the last ones, but for the two outermost cells of a row or column: a tenth of what is there', () => {
      for (const set of found) {
        expect(Math.max(...set.map(({ last }) => last.depth))).toBe(2);
        const share = sum(set.map(({ last }) => last.sum)) / sum(set.map(({ last }) => last.most));
        expect(share).toBeGreaterThan(0.08);
        expect(share).toBeLessThan(0.12);
      }
    });
    it('and the network is right about as often if they are moved in these cells too', () => {
      for (const set of found) {
        const [asItIs, moved] = [0, 1].map((n) => mean(set.map(({ right }) => right[n]!)));
        expect(Math.abs(asItIs! - moved!)).toBeLessThan(0.04);
      }
    });
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
