/** What the lesson says of numbers without computing it where it says so. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { conv1d, conv2d, conv2dGrad, convTranspose2d, matrix, random, tensor } from '#engine/index.ts';
import { declaration } from '#widgets/MatrixViews/parameters.ts';
import { run } from '#widgets/MatrixViews/run.ts';
import { wholeTensor } from '../engine/arbitrary.ts';
import { valuesOf } from '../widgets/settings.ts';

const seen = (given: Record<string, unknown> = {}) => run(valuesOf(declaration, given));
type Rows = readonly (readonly (number | null)[])[];
const columns = (row: Rows[number]) => row.flatMap((cell, column) => (cell === null ? [] : [column]));

describe('the matrix', () => {
  const { matrix: rows, patches } = seen();

  test('has windows as rows: one to the right is one column further on, one down is four', () => {
    const [first, right, down] = rows.map(columns);
    expect(right).toEqual(first!.map((column) => column + 1));
    expect(down).toEqual(first!.map((column) => column + 4));
  });

  test('has each weight once in a row, on a slanting line', () => {
    for (let weight = 1; weight <= 9; weight++) {
      const places = rows.map((row) => row.flatMap((cell, n) => (cell === weight ? [n] : [])));
      expect(places.every((found) => found.length === 1)).toBe(true);
      expect(places.flat()).toEqual(places.flat().toSorted((a, b) => a - b));
    }
  });

  test('has a jump in that line where the next row of windows begins, and nowhere else', () => {
    const first = rows.map((row) => columns(row)[0]!);
    expect(first.map((column, n) => column - (first[n - 1] ?? -1))).toEqual([1, 1, 3, 1]);
  });

  test('counts as the figure and the question have it', () => {
    expect([rows.length, rows[0]!.length, rows.flatMap(columns).length]).toEqual([4, 16, 36]);
    expect([patches.length, patches[0]!.length]).toEqual([9, 4]);
    // A pixel in the middle is read by all four windows.
    expect(rows.every((row) => row[5] !== null)).toBe(true);
  });

  test('loses three of four rows to a stride of 2, and keeps the others', () => {
    const [all, some] = [seen({ padding: 1 }).matrix, seen({ padding: 1, stride: 2 }).matrix];
    expect(some).toEqual([0, 2, 8, 10].map((row) => all[row]));
  });

  test('its windows have the pixel that is asked for once each, and another one a row further down', () => {
    const { meetings } = seen();
    const pixels = ([row, column]: readonly [number, number]) =>
      meetings.flatMap(({ weight, window, pixel }) =>
        weight === row - 1 && window === column - 1 ? [pixel] : [],
      );
    expect(
      (
        [
          [8, 1],
          [7, 2],
          [5, 3],
          [4, 4],
          [8, 3],
        ] as const
      ).flatMap(pixels),
    ).toEqual([9, 9, 9, 9, 13]);
  });
});

describe('turned over', () => {
  test('both products add up to the same, for any picture and any map', () => {
    for (const stride of [1, 2])
      for (let seed = 1; seed <= 5; seed++) {
        const [x, w] = [wholeTensor([1, 1, 5, 5], seed), wholeTensor([1, 1, 3, 3], seed + 9)];
        const y = conv2d(x, w, null, { stride });
        const g = wholeTensor(y.shape, seed + 20);
        const back = convTranspose2d(g, w, null, { stride });
        const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
          Array.from(a).reduce((sum, value, n) => sum + value * b[n]!, 0);
        expect(dot(y.data, g.data)).toBe(dot(x.data, back.data));
      }
  });

  test('a single window of stride 2 gives the last row and column nothing, and as a stamp makes 3×3', () => {
    const { made } = seen({ direction: 'back', pattern: 'ones', stride: 2 });
    expect([...made.data].flatMap((value, n) => (value === 0 ? [n] : []))).toEqual([
      3, 7, 11, 12, 13, 14, 15,
    ]);
    expect(
      convTranspose2d(
        matrix([[1]]),
        matrix([
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ]),
        null,
        { stride: 2 },
      ).shape,
    ).toEqual([...[1, 1, 3, 3]]);
  });

  test('the kernel’s gradient is what came back times the windows', () => {
    const { image, weights, slopes } = valuesOf(declaration);
    const products = seen().patches.map((row) =>
      row.reduce<number>((sum, pixel, window) => sum + pixel! * slopes.flat()[window]!, 0),
    );
    expect(products).toEqual([...conv2dGrad(matrix(image), matrix(weights), matrix(slopes)).weight.data]);
  });
});

test('the lines of PyTorch have the shapes that the engine makes of the same', () => {
  const lesson = readFileSync('content/lessons/go-further/4-one-matrix.mdx', 'utf8');
  const [x, kernel] = [tensor([1, 1, 4, 4]), tensor([1, 1, 3, 3])];
  const y = conv2d(x, kernel, null);
  const sides = ({ shape }: { shape: readonly number[] }) => shape.join(', ');
  expect(lesson).toMatch(new RegExp(`x = torch\\.rand\\(${sides(x)}\\) +# \\$\\{by\\(${sides(x)}\\)\\}`));
  expect(lesson).toMatch(
    new RegExp(`kernel = torch\\.rand\\(${sides(kernel)}\\) +# \\$\\{by\\(${sides(kernel)}\\)\\}`),
  );
  expect(lesson).toMatch(new RegExp(`^y\\.view\\(${sides(y)}\\) +# as nn\\.functional\\.conv2d`, 'm'));
  expect(lesson).toMatch(
    new RegExp(
      `conv_transpose2d\\(y\\.view\\(${sides(y)}\\), kernel\\) +# \\$\\{by\\(${sides(convTranspose2d(y, kernel, null))}\\)\\}`,
    ),
  );
  // One picture of the batch, and one filter; the rest is counted from the windows.
  const [[batch], [filters], [width]] = [x.shape, kernel.shape, kernel.shape.toReversed()];
  expect(lesson).toMatch(
    new RegExp(
      `unfold\\(x, ${width}\\) +# \\$\\{by\\(${batch}, forward\\.patches\\.length, forward\\.patches\\[0\\]\\.length\\)\\}: im2col`,
    ),
  );
  expect(lesson).toMatch(
    new RegExp(
      `kernel\\.view\\(${filters}, ${kernel.data.length}\\) @ columns +# \\$\\{by\\(${batch}, ${filters}, forward\\.length\\)\\}`,
    ),
  );
  // kernel.view(1, 9) @ columns: a row of nine weights, and a column for each window.
  const { patches, length } = seen();
  expect([kernel.data.length, patches.length, patches[0]!.length, length]).toEqual([9, 9, 4, y.data.length]);
});

describe('what hardware does', () => {
  test('Winograd’s four products are the two sums, whatever the numbers', () => {
    const { normal } = random(3);
    for (let n = 0; n < 50; n++) {
      const [d0, d1, d2, d3, g0, g1, g2] = Array.from({ length: 7 }, normal) as [
        ...[number, number, number, number],
        ...[number, number, number],
      ];
      const m1 = (d0 - d2) * g0;
      const m2 = ((d1 + d2) * (g0 + g1 + g2)) / 2;
      const m3 = ((d2 - d1) * (g0 - g1 + g2)) / 2;
      const m4 = (d1 - d3) * g2;
      const { data } = conv1d(tensor([1, 1, 4], [d0, d1, d2, d3]), tensor([1, 1, 3], [g0, g1, g2]), null);
      expect(m1 + m2 + m3).toBeCloseTo(data[0]!, 12);
      expect(m2 - m3 - m4).toBeCloseTo(data[1]!, 12);
    }
  });

  test('by frequencies it is a product, of the kernel turned round, with zeros between the ends', () => {
    const [signal, kernel] = [
      [2, 1, 3, 5],
      [1, 2, -1],
    ];
    const length = signal.length + kernel.length - 1;
    const wave = (n: number) => (2 * Math.PI * n) / length;
    const transform = (values: readonly number[]) =>
      Array.from({ length }, (_, k) => ({
        re: values.reduce((sum, value, n) => sum + value * Math.cos(wave(k * n)), 0),
        im: values.reduce((sum, value, n) => sum - value * Math.sin(wave(k * n)), 0),
      }));
    const [a, b] = [transform(signal), transform(kernel.toReversed())];
    const product = a.map(({ re, im }, k) => ({
      re: re * b[k]!.re - im * b[k]!.im,
      im: re * b[k]!.im + im * b[k]!.re,
    }));
    const back = Array.from(
      { length },
      (_, n) =>
        product.reduce(
          (sum, { re, im }, k) => sum + re * Math.cos(wave(k * n)) - im * Math.sin(wave(k * n)),
          0,
        ) / length,
    );
    const { data } = conv1d(tensor([1, 1, 4], signal), tensor([1, 1, 3], kernel), null, { padding: 2 });
    back.forEach((value, n) => expect(value).toBeCloseTo(data[n]!, 9));
  });

  test('most of what im2col writes down for a kernel of 3 are copies, even without the zeros of the border', () => {
    const { patches } = seen({ padding: 1 });
    const side = 56;
    // A row of pixels is read by three rows of windows, the first and the last one by two.
    const written = (3 * side - 2) ** 2;
    expect(patches.flat().length).toBe(9 * 4 ** 2);
    expect((written - side ** 2) / (9 * side ** 2)).toBeGreaterThan(0.8);
    expect((written - side ** 2) / (9 * side ** 2)).toBeLessThan(0.9);
  });

  test('orders of adding and other numbers on the way change the last digits, fewer digits of the factors the fourth', () => {
    const { normal } = random(5);
    const round = Math.fround;
    /** Eleven binary digits, as TF32 keeps them. */
    const few = (value: number) => {
      const unit = 2 ** (Math.floor(Math.log2(Math.abs(value))) - 10);
      return Math.round(value / unit) * unit;
    };
    const plainly = (d: readonly number[], g: readonly number[]) =>
      g.reduce((sum, weight, n) => round(sum + round(weight * d[n]!)), 0);
    const fast = ([d0, d1, d2]: readonly number[], [g0, g1, g2]: readonly number[]) => {
      const m1 = round(round(d0! - d2!) * g0!);
      const m2 = round(round(d1! + d2!) * round(round(round(g0! + g1!) + g2!) / 2));
      const m3 = round(round(d2! - d1!) * round(round(round(g0! - g1!) + g2!) / 2));
      return round(round(m1 + m2) + m3);
    };
    /** By frequencies: the sum is the first number of a product of waves. */
    const waves = (d: readonly number[], g: readonly number[]) => {
      const at = (values: readonly number[], k: number, wave: (angle: number) => number) =>
        values.reduce(
          (sum, value, n) => round(sum + round(value * round(wave((2 * Math.PI * k * n) / 3)))),
          0,
        );
      const parts = [0, 1, 2].map((k) =>
        round(
          round(at(d, k, Math.cos) * at(g, k, Math.cos)) + round(at(d, k, Math.sin) * at(g, k, Math.sin)),
        ),
      );
      return round(parts.reduce((sum, part) => round(sum + part), 0) / 3);
    };
    const off = { order: 0, winograd: 0, waves: 0, few: 0 };
    for (let n = 0; n < 500; n++) {
      const [d, g] = [
        Array.from({ length: 3 }, () => round(normal())),
        Array.from({ length: 3 }, () => round(normal())),
      ];
      const answer = plainly(d, g);
      const size = g.reduce((sum, weight, i) => sum + Math.abs(weight * d[i]!), 0);
      const most = (name: keyof typeof off, value: number) =>
        (off[name] = Math.max(off[name], Math.abs(value - answer) / size));
      most('order', plainly(d.toReversed(), g.toReversed()));
      most('winograd', fast(d, g));
      most('waves', waves(d, g));
      most('few', plainly(d.map(few), g.map(few)));
    }
    for (const way of ['order', 'winograd', 'waves'] as const) {
      expect(off[way], way).toBeGreaterThan(0);
      expect(off[way], way).toBeLessThan(1e-4);
    }
    expect(off.few).toBeGreaterThan(1e-4);
    expect(off.few).toBeLessThan(1e-3);
    expect(Math.floor(Math.log10(2 ** 11))).toBe(3);
  });

  test('without padding, two convolutions are one of a larger kernel', () => {
    const [x, a, b] = [
      wholeTensor([1, 1, 8, 8], 1),
      wholeTensor([1, 1, 3, 3], 2),
      wholeTensor([1, 1, 3, 3], 3),
    ];
    const twice = conv2d(conv2d(x, a, null), b, null);
    // The larger kernel is one stamped by the other.
    expect(conv2d(x, convTranspose2d(b, a, null), null)).toEqual(twice);
  });
});
