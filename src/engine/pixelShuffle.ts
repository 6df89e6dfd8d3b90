import type { Size2 } from './pair.ts';
import { pair } from './pair.ts';
import type { Shape, Tensor } from './tensor.ts';
import { axes, shaped, volume } from './tensor.ts';

/**
 * Pixel shuffle: r_h·r_w maps are laid out as one of r_h times the height and r_w times the width. Nothing is computed.
 *
 *     output[n, c, r_h·y + i, r_w·x + j] = input[n, (c·r_h + i)·r_w + j, y, x]        0 ≤ i < r_h, 0 ≤ j < r_w
 *
 * Shapes: input [n, C·r_h·r_w, h, w] → output [n, C, r_h·h, r_w·w].
 */
export function pixelShuffle(input: Tensor, factor: Size2): Tensor {
  const { shape, places } = shufflePlan(input.shape, factor);
  const data = new Float64Array(input.data.length);
  for (let i = 0; i < data.length; i++) data[places[i]!] = input.data[i]!;
  return { shape, data };
}

/** Every number has its place, and its gradient comes back from there. */
export function pixelShuffleGrad(input: Tensor, outputGrad: Tensor, factor: Size2): { input: Tensor } {
  const { shape, places } = shufflePlan(input.shape, factor);
  shaped('outputGrad', outputGrad, shape);
  const data = new Float64Array(input.data.length);
  for (let i = 0; i < data.length; i++) data[i] = outputGrad.data[places[i]!]!;
  return { input: { shape: input.shape, data } };
}

/** The shape that comes out, and for each number that goes in where it then lies. */
function shufflePlan(input: Shape, factor: Size2): { readonly shape: Shape; readonly places: Int32Array } {
  const [n, channels, h, w] = axes('input', input, 'n', 'c·r²', 'h', 'w');
  const [down, across] = pair('factor', factor, 1);
  if (channels % (down * across) !== 0)
    throw new RangeError(
      `factor must make groups of ${down * across} channels, and ${channels} channels cannot be parted so`,
    );
  const places = new Int32Array(volume(input));
  const width = w * across;
  for (let i = 0, plane = 0; plane < n * channels; plane++) {
    const within = plane % (down * across);
    const first = ((plane - within) / (down * across)) * h * down * width;
    const corner = first + Math.floor(within / across) * width + (within % across);
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) places[i++] = corner + y * down * width + x * across;
  }
  return { shape: [n, channels / (down * across), h * down, width], places };
}
