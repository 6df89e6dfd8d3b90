/** What the chapter says in words of numbers that it does not print. */
import { expect, test } from 'vitest';

import { activate, conv2d, linear, random, tensor } from '#engine/index.ts';

test('a dense layer on the pixels of each patch has the weights of the convolution, and its sums', () => {
  const { normal } = random(3);
  const [channels, side, patch, filters] = [3, 8, 4, 5];
  const numbers = (count: number) => Array.from({ length: count }, normal);
  const picture = tensor([1, channels, side, side], numbers(channels * side * side));
  const weights = numbers(filters * channels * patch * patch);
  const maps = conv2d(picture, tensor([filters, channels, patch, patch], weights), null, { stride: patch });

  const places = side / patch;
  const pixel = (channel: number, row: number, column: number) =>
    picture.data[(channel * side + row) * side + column]!;
  for (let row = 0; row < places; row++)
    for (let column = 0; column < places; column++) {
      const list = Array.from({ length: channels * patch * patch }, (_, n) =>
        pixel(
          Math.floor(n / patch ** 2),
          row * patch + (Math.floor(n / patch) % patch),
          column * patch + (n % patch),
        ),
      );
      const token = linear(
        tensor([1, list.length], list),
        tensor([filters, list.length], weights),
        null,
      ).data;
      for (let n = 0; n < filters; n++)
        expect(token[n]).toBeCloseTo(maps.data[(n * places + row) * places + column]!, 10);
    }
});

test('attention’s part of a ViT’s work grows, and the rest with the number of patches', () => {
  const width = 768;
  const dense = [...Array<number>(4).fill(width * width), width * 4 * width, 4 * width * width];
  const weights = dense.reduce((sum, count) => sum + count, 0);
  // Twelve blocks, the embedding of patches, of positions, and a last layer to 1000 classes: the 86 million that are published.
  const parameters = 12 * weights + (width + 1) * width + 197 * width + width * 1000;
  expect(Math.round(parameters / 1e6)).toBe(86);
  const work = (patches: number) => {
    // Each pair is a dot product to compare, and as many multiply-adds to add up what is listened to.
    const [tokens, pairs] = [patches * weights, 2 * patches ** 2 * width];
    return { tokens, pairs, share: pairs / (tokens + pairs), all: tokens + pairs };
  };
  const [small, large] = [work(14 ** 2), work(28 ** 2)];
  expect([small, large].map(({ share }) => Math.round(1000 * share) / 10)).toEqual([4.1, 14.5]);
  expect([large.tokens / small.tokens, large.pairs / small.pairs]).toEqual([4, 16]);
  expect(large.all / small.all).toBeCloseTo(4.49, 2);
});

test('GELU multiplies by the share of the normal distribution with mean 0 and deviation 1', () => {
  const share = (value: number) => {
    const step = 1e-4;
    let sum = 0;
    for (let at = -10 + step / 2; at < value; at += step) sum += Math.exp(-(at ** 2) / 2) * step;
    return sum / Math.sqrt(2 * Math.PI);
  };
  for (const value of [1, -1, 3])
    expect(activate('gelu', tensor([1, 1], [value])).data[0]).toBeCloseTo(value * share(value), 3);
});
