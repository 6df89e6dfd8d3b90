/** What the lesson says of numbers without computing it where it says so. */
import { expect, test } from 'vitest';

import { conv2d, matrix, relu } from '#engine/index.ts';
import { kernelMatrix, type KernelName } from '#samples/kernels.ts';
import { patternMatrix } from '#samples/patterns.ts';
import { declaration } from '#widgets/KernelLearner/parameters.ts';
import { isRecovered, run } from '#widgets/KernelLearner/run.ts';
import { valuesOf } from '../widgets/settings.ts';

const filtered = (image: number[][], weights: number[][]) => [
  ...conv2d(matrix(image), matrix(weights), null).data,
];
const thrice = (row: number[]) => [row, row, row];
const one = (patch: number[][], name: KernelName) => filtered(patch, kernelMatrix(name))[0]!;

test('a lone 1 on the right moves the picture to the left', () => {
  const image = patternMatrix('noise', 6);
  const lone = [
    [0, 0, 0],
    [0, 0, 1],
    [0, 0, 0],
  ];
  expect(filtered(image, lone)).toEqual(image.slice(1, -1).flatMap((row) => row.slice(2)));
});

test('the Laplacian sees a speck better than an edge, and nothing on a slope', () => {
  const speck = [
    [0, 0, 0],
    [0, 9, 0],
    [0, 0, 0],
  ];
  expect(Math.abs(one(speck, 'laplacian'))).toBeGreaterThan(Math.abs(one(thrice([0, 0, 9]), 'laplacian')));
  for (const slope of [
    [2, 5, 8],
    [9, 5, 1],
    [4, 4, 4],
  ])
    expect(one(thrice(slope), 'laplacian')).toBe(0);
});

test('an edge is two columns wide to Sobel x and to the Laplacian, which changes its sign in between', () => {
  for (const [dark, bright] of [
    [0, 9],
    [3, 5],
  ] as const) {
    const edge = thrice([dark, dark, dark, bright, bright, bright]);
    const signs = (name: KernelName) => filtered(edge, kernelMatrix(name)).map(Math.sign);
    expect(signs('sobelX')).toEqual([0, 1, 1, 0]);
    expect(signs('laplacian')).toEqual([0, -1, 1, 0]);
  }
});

test('Sobel gains no calm over Prewitt, but answers more evenly to waves of any direction', () => {
  const calm = (name: KernelName) => one(thrice([0, 0, 1]), name) / Math.hypot(...kernelMatrix(name).flat());
  expect(calm('sobelX')).toBeLessThan(calm('prewittX'));

  const wave = (crest: number, degrees: number) =>
    [-1, 0, 1].map((y) =>
      [-1, 0, 1].map((x) => {
        const angle = (degrees * Math.PI) / 180;
        return Math.sin((2 * Math.PI * (x * Math.cos(angle) + y * Math.sin(angle))) / crest);
      }),
    );
  const pairs = { sobel: ['sobelX', 'sobelY'], prewitt: ['prewittX', 'prewittY'] } as const;
  /** How far the strength of a wave is from that of an upright one, at worst. */
  const unevenness = (pair: keyof typeof pairs, crest: number) => {
    const strength = (degrees: number) =>
      Math.hypot(...pairs[pair].map((name) => one(wave(crest, degrees), name)));
    return Math.max(...[15, 30, 45, 60, 75].map((degrees) => Math.abs(strength(degrees) / strength(0) - 1)));
  };
  for (const crest of [4, 6, 8, 12])
    expect(unevenness('sobel', crest)).toBeLessThan(unevenness('prewitt', crest) / 2);
  // "Very nearly" the strength of an edge whichever way it runs.
  expect(unevenness('sobel', 6)).toBeLessThan(0.05);
});

test('none of the four kernels but Prewitt x makes the map of the bright corner', () => {
  const maps = (['prewittX', 'sobelX', 'sobelY', 'laplacian'] as const).map((name) =>
    filtered(patternMatrix('corner', 5), kernelMatrix(name)).join(' '),
  );
  expect(new Set(maps).size).toBe(maps.length);
});

test('around a disc the edge is strong everywhere but in the middle, and its arrows lead there', () => {
  const [x, y] = (['sobelX', 'sobelY'] as const).map((name) =>
    filtered(patternMatrix('disc', 5), kernelMatrix(name)),
  );
  for (let n = 0; n < 9; n++) {
    const [down, across] = [1 - Math.floor(n / 3), 1 - (n % 3)];
    const strength = Math.hypot(x![n]!, y![n]!);
    expect(strength > 0).toBe(n !== 4);
    // One of eight arrows, rounded from the angle: it points from this cell to the middle one.
    const eighth = (a: number, b: number) => Math.round((4 * Math.atan2(a, b)) / Math.PI);
    if (n !== 4) expect(eighth(y![n]!, x![n]!)).toBe(eighth(down, across));
  }
});

test('Sobel y answers stripes, whatever their height, unless bright and dark rows take turns one by one', () => {
  const stripes = (heights: number[]) =>
    heights.flatMap((height, n) => Array.from({ length: height }, () => Array<number>(4).fill(9 * (n % 2))));
  const answers = (heights: number[], name: KernelName) =>
    filtered(stripes(heights), kernelMatrix(name)).some((answer) => answer !== 0);
  for (const heights of [
    [2, 1, 2],
    [1, 2, 1, 2],
    [3, 3],
  ]) {
    expect(answers(heights, 'sobelY')).toBe(true);
    expect(answers(heights, 'sobelX')).toBe(false);
  }
  expect(answers([1, 1, 1, 1, 1], 'sobelY')).toBe(false);
});

test('behind Sobel x, ReLU leaves one polarity of an edge; behind the Laplacian, the bright side of either', () => {
  const edges = { rises: [0, 0, 0, 9, 9, 9], falls: [9, 9, 9, 0, 0, 0] };
  const kept = (row: number[], name: KernelName) =>
    [...relu(conv2d(matrix(thrice(row)), matrix(kernelMatrix(name)), null)).data].map(Math.sign);
  expect(kept(edges.rises, 'sobelX')).toEqual([0, 1, 1, 0]);
  expect(kept(edges.falls, 'sobelX')).toEqual([0, 0, 0, 0]);
  expect(kept(edges.rises, 'laplacian')).toEqual([0, 0, 1, 0]);
  expect(kept(edges.falls, 'laplacian')).toEqual([0, 1, 0, 0]);
});

test('a kernel finds its target at a middling learning rate, overshoots with a large one, and with a small one runs out of steps', () => {
  const drawn = [9, -9, 9].map((sign) => [sign, -sign, sign]);
  const ends = (rate: number) =>
    [1, 2, 3, 4].flatMap((seed) =>
      [{ kernel: 'sobelX' }, { kernel: 'laplacian' }, { target: drawn }].map((target) => {
        const trace = run(valuesOf(declaration, { ...target, seed, rate }, 'short'));
        return isRecovered(trace.step(trace.length - 1), trace) ? 'found' : trace.end;
      }),
    );
  for (const rate of [4, 8, 12]) expect(new Set(ends(rate))).toEqual(new Set(['found']));
  expect(ends(40)).toContain('lost');
  expect(ends(1)).toContain('over');
});
