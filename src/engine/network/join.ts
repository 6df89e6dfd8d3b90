import type { Shape, Tensor } from '../tensor.ts';
import { quote } from '../whole.ts';
import { shaped, volume } from '../tensor.ts';

/** Where branches meet: a residual adds, a concat stacks channels; their gradients pass on, and split. */
export function add(a: Tensor, b: Tensor): Tensor {
  shaped('b', b, a.shape);
  const data = new Float64Array(a.data.length);
  for (let i = 0; i < data.length; i++) data[i] = a.data[i]! + b.data[i]!;
  return { shape: a.shape, data };
}

/** Tensors [n, c_i, …] → [n, Σ c_i, …] */
export function concat(parts: readonly Tensor[]): Tensor {
  const [first] = parts;
  if (!first) throw new RangeError('parts must hold at least one tensor');
  const [n = 1, , ...rest] = first.shape;
  const channels = parts.map(({ shape }) => shape[1]!);
  const total = channels.reduce((sum, count) => sum + count, 0);
  const shape = [n, total, ...rest];
  const data = new Float64Array(volume(shape));
  let at = 0;
  parts.forEach((part, index) => {
    shaped(`parts[${index}]`, part, [n, channels[index]!, ...rest]);
  });
  for (let image = 0; image < n; image++) {
    for (const part of parts) {
      const size = part.data.length / n;
      data.set(part.data.subarray(image * size, (image + 1) * size), at);
      at += size;
    }
  }
  return { shape, data };
}

/** The parts that `concat` stacked, given their channels. */
export function split(whole: Tensor, channels: readonly number[]): Tensor[] {
  const [n = 1, total = 1, ...rest] = whole.shape;
  const plane = volume(rest);
  let first = 0;
  return channels.map((count) => {
    const data = new Float64Array(n * count * plane);
    for (let image = 0; image < n; image++) {
      const from = (image * total + first) * plane;
      data.set(whole.data.subarray(from, from + count * plane), image * count * plane);
    }
    first += count;
    return { shape: [n, count, ...rest], data };
  });
}

/** The same numbers under another shape. */
export function reshape({ shape: old, data }: Tensor, shape: Shape): Tensor {
  if (volume(shape) !== data.length) {
    throw new RangeError(`shape ${quote(shape)} cannot hold the ${data.length} numbers of ${quote(old)}`);
  }
  return { shape, data };
}
