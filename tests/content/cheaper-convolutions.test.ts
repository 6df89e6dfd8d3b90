/** What the lesson says of numbers without computing it where it says so. */
import { describe, expect, test } from 'vitest';

import { conv2d, convTranspose2d, describe as rowsOf, pixelShuffle, tensor } from '#engine/index.ts';
import { budgetOf, costOf, type Sizes } from '#widgets/CostLens/kinds.ts';
import { declaration, sizesOf } from '#widgets/CostLens/parameters.ts';
import { run } from '#widgets/CostLens/run.ts';
import { wholeTensor } from '../engine/arbitrary.ts';
import { valuesOf } from '../widgets/settings.ts';

const sizes = sizesOf(valuesOf(declaration));
const settings: readonly Sizes[] = [sizes, { ...sizes, channels: 24, side: 14, kernel: 5, narrowing: 2 }];
const share = (kind: Parameters<typeof costOf>[0], given: Sizes) =>
  costOf(kind, given).macs / costOf('full', given).macs;

describe('against a full convolution', () => {
  test.each(settings)('each costs what its formula says: %j', (given) => {
    const { channels, kernel, groups, narrowing: n } = given;
    expect(share('pointwise', given)).toBeCloseTo(1 / kernel ** 2, 12);
    expect(share('depthwise', given)).toBeCloseTo(1 / channels, 12);
    expect(share('grouped', given)).toBeCloseTo(1 / groups, 12);
    expect(share('separable', given)).toBeCloseTo(1 / channels + 1 / kernel ** 2, 12);
    expect(share('bottleneck', given)).toBeCloseTo(2 / (n * kernel ** 2) + 1 / n ** 2, 12);
    expect(costOf('dilated', given)).toMatchObject({
      ...costOf('full', given),
      ...{ kind: 'dilated', sees: given.dilation * (kernel - 1) + 1 },
    });
  });

  test('a layer on a picture of twice the side has four times the work, and as many weights', () => {
    const [small, large] = [costOf('full', sizes), costOf('full', { ...sizes, side: 2 * sizes.side })];
    expect(large.macs).toBe(4 * small.macs);
    expect(large.parameters).toBe(small.parameters);
    expect(large.activations).toBe(4 * small.activations);
  });

  test('a transposed convolution to twice the side takes as many multiply-adds as the shuffle', () => {
    const { channels, side } = sizes;
    const [up] = rowsOf(
      [{ type: 'convTranspose2d', filters: channels / 4, kernel: 6, stride: 2, padding: 2, bias: false }],
      [channels, side, side],
    );
    expect(up!.output).toEqual([channels / 4, 2 * side, 2 * side]);
    expect(up!.macs).toBe(costOf('shuffle', sizes).macs);
  });
});

test('with nothing in between, depthwise and 1×1 are one convolution, whose filters share a kernel for each channel', () => {
  const [input, depth, point] = [
    wholeTensor([1, 3, 6, 6], 1),
    wholeTensor([3, 1, 3, 3], 2),
    wholeTensor([4, 3, 1, 1], 3),
  ];
  const whole = tensor(
    [4, 3, 3, 3],
    Array.from({ length: 108 }, (_, n) => point.data[Math.floor(n / 9)]! * depth.data[n % 27]!),
  );
  expect(conv2d(conv2d(input, depth, null, { groups: 3 }), point, null)).toEqual(conv2d(input, whole, null));
});

test('with the same multiply-adds, a full convolution moves fewer numbers than a depthwise one', () => {
  for (const channels of [4, 8, 16]) {
    const [full, depthwise] = [
      costOf('full', { ...sizes, channels }),
      costOf('depthwise', { ...sizes, channels: channels ** 2 }),
    ];
    expect(depthwise.macs).toBe(full.macs);
    expect(depthwise.macsPerMove).toBeLessThan(full.macsPerMove);
  }
});

test('pixel shuffle makes the sums of a transposed convolution whose kernel is twice as large', () => {
  const [input, filters] = [wholeTensor([1, 3, 5, 5], 1), wholeTensor([8, 3, 3, 3], 2)];
  // A number in row 2m of what comes out meets the weights in rows 4, 2 and 0 of the kernel, one in row 2m + 1 those in 5, 3 and 1.
  const large = tensor(
    [3, 2, 6, 6],
    Array.from({ length: 216 }, (_, n) => {
      const [channel, map, row, column] = [
        Math.floor(n / 72),
        Math.floor(n / 36) % 2,
        Math.floor(n / 6) % 6,
        n % 6,
      ];
      const filter = 4 * map + 2 * (row % 2) + (column % 2);
      return filters.data[(filter * 3 + channel) * 9 + 3 * (2 - (row >> 1)) + 2 - (column >> 1)]!;
    }),
  );
  const up = convTranspose2d(input, large, null, { stride: 2, padding: 2 });
  expect(up).toEqual(pixelShuffle(conv2d(input, filters, null, { padding: 'same' }), 2));
});

test('the figure lays out every two maps as one, since it is one pixel high', () => {
  expect(run(valuesOf(declaration, { kind: 'shuffle' })).shapes.slice(-2)).toEqual([
    [6, 1, 9],
    [3, 1, 18],
  ]);
});

test('separable and narrowed layers are cheaper though they read as much as a full one', () => {
  const read = (kind: string) =>
    run(valuesOf(declaration, { kind }))
      .step(4)
      .ways[0]!.data.filter((ways) => ways > 0).length;
  expect(['full', 'separable', 'bottleneck'].map(read)).toEqual([18, 18, 18]);
});

test('a block that is wide in the middle costs in proportion to its width, and mostly for its two 1×1', () => {
  const macs = (ends: number, middle: number) =>
    rowsOf(
      [
        { type: 'conv2d', filters: middle, kernel: 1, bias: false },
        { type: 'conv2d', filters: middle, kernel: 3, padding: 1, groups: middle, bias: false },
        { type: 'conv2d', filters: ends, kernel: 1, bias: false },
      ],
      [ends, 14, 14],
    ).map((row) => row.macs);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  // The fewest and the most channels that MobileNetV2 has between its blocks.
  for (const ends of [16, 320]) {
    const [down, depthwise, up] = macs(ends, 6 * ends);
    expect(down! + up!).toBeGreaterThan(3 * depthwise!);
    expect(sum(macs(ends, 12 * ends))).toBe(2 * sum(macs(ends, 6 * ends)));
  }
});

test('without padding, twice the side is more than four times the activations', () => {
  const put = (side: number) =>
    rowsOf([{ type: 'conv2d', filters: 1, kernel: 3 }], [1, side, side])[0]!.output;
  const [small, large] = [put(sizes.side), put(2 * sizes.side)].map(
    ([, rows = 0, columns = 0]) => rows * columns,
  );
  expect(large! / small!).toBeGreaterThan(4.3);
});

test('every task can be done', () => {
  const kernel = 5;
  const separable = costOf('separable', { ...sizes, kernel });
  expect(separable.macs / costOf('full', { ...sizes, kernel }).macs).toBeLessThan(0.1);
  expect(separable.sees).toBe(5);
  expect(budgetOf('separable', { ...sizes, kernel }).layers).toBeGreaterThan(4);
  const { step } = run(valuesOf(declaration, { kind: 'separable', kernelSize: 2 }));
  const lit = [...step(4).ways[0]!.data].flatMap((ways, n) => (ways > 0 ? [Math.floor(n / 9)] : []));
  expect(new Set(lit).size).toBe(6);
});
