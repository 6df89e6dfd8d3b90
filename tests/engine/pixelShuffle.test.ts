import { expect, it } from 'vitest';
import { conv2d, convTranspose2d, pixelShuffle, pixelShuffleGrad, tensor } from '#engine/index.ts';
import { wholeTensor } from './arbitrary.ts';
import { expectSlopes, normals } from './finiteDifferences.ts';

it('lays four maps out as one of twice the side, as PyTorch does', () => {
  // torch.nn.functional.pixel_shuffle(torch.arange(8.).reshape(1, 4, 1, 2), 2)
  expect(pixelShuffle(tensor([1, 4, 1, 2], [0, 1, 2, 3, 4, 5, 6, 7]), 2)).toEqual(
    tensor([1, 1, 2, 4], [0, 2, 1, 3, 4, 6, 5, 7]),
  );
});

it('keeps maps apart, and goes along one axis alone if told to', () => {
  const input = tensor([2, 4, 1, 2], [...Array(16).keys()]);
  expect(pixelShuffle(input, [1, 2])).toEqual(
    tensor([2, 2, 1, 4], [0, 2, 1, 3, 4, 6, 5, 7, 8, 10, 9, 11, 12, 14, 13, 15]),
  );
});

it('has its slopes as its gradient', () => {
  expectSlopes(
    { input: normals([2, 8, 2, 3], 1) },
    ({ input }) => pixelShuffle(input, 2),
    ({ input }, outputGrad) => pixelShuffleGrad(input, outputGrad, 2),
  );
});

it('after a convolution is a transposed convolution with a kernel of twice the side', () => {
  const [input, weight] = [wholeTensor([1, 3, 4, 5], 2), wholeTensor([3, 2, 6, 6], 3)];
  // Of the larger kernel, each of the four maps has every second row and column, back to front.
  const parts = tensor([8, 3, 3, 3]);
  for (let f = 0; f < 2; f++)
    for (let part = 0; part < 4; part++)
      for (let c = 0; c < 3; c++)
        for (let tap = 0; tap < 9; tap++) {
          const [y, x] = [2 - Math.floor(tap / 3), 2 - (tap % 3)];
          const from = ((c * 2 + f) * 6 + 2 * y + (part >> 1)) * 6 + 2 * x + (part & 1);
          parts.data[((f * 4 + part) * 3 + c) * 9 + tap] = weight.data[from]!;
        }
  const shuffled = pixelShuffle(conv2d(input, parts, null, { padding: 1 }), 2);
  expect(shuffled).toEqual(convTranspose2d(input, weight, null, { stride: 2, padding: 2 }));
});

it('refuses what cannot be parted, and a gradient of another shape', () => {
  expect(() => pixelShuffle(tensor([1, 6, 2, 2]), 2)).toThrow(
    'factor must make groups of 4 channels, and 6 channels cannot be parted so',
  );
  expect(() => pixelShuffleGrad(tensor([1, 4, 2, 2]), tensor([1, 1, 2, 2]), 2)).toThrow(
    'outputGrad must have the shape [1, 1, 4, 4], not [1, 1, 2, 2]',
  );
});
