/** What the chapter says in words of numbers that it does not print. */
import { expect, test } from 'vitest';

import { conv2d, linear, random, tensor } from '#engine/index.ts';

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
