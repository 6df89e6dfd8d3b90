/** What ConvWalk has to show, from the engine, and the address that makes it begin with the digit 2 under Sobel x. */
import { conv2d, matrix } from '#engine/index.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import { patternMatrix } from '#samples/patterns.ts';

export const lesson = 'learn/convolution-operation/';

export const spelt = (value: number) => String(value).replace('-', '−');

/** A lesson whose figure "rim" lets readers set stride and padding, and that figure with the digit 2 under Sobel x. */
export const borders = 'learn/stride-and-padding/';
export const bordersOpening = `${borders}?rim.pattern=two&rim.kernel=sobelX&rim.size=7&rim.stride=1&rim.padding=0&rim.step=1`;

/** The figure "first" with the digit 2 under Sobel x, from the first step, whatever the author chose to begin with. */
export const opening = `${lesson}?first.pattern=two&first.kernel=sobelX&first.size=7&first.stride=1&first.padding=0&first.step=1`;

export const convolved = (
  pattern: 'two' | 'checkerboard',
  size: number,
  kernel: 'sobelX' | 'laplacian',
  stride = 1,
  padding = 0,
) => {
  const { shape, data } = conv2d(matrix(patternMatrix(pattern, size)), matrix(kernelMatrix(kernel)), null, {
    stride,
    padding,
  });
  const width = shape[3]!;
  return Array.from({ length: shape[2]! }, (_, row) =>
    [...data.slice(row * width, (row + 1) * width)].map((n) => n + 0),
  );
};
