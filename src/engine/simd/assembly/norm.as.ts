import { madd, total } from './vector.as';

/** Mean and variance of each channel over a batch. */
export function statistics(
  from: usize,
  batch: i32,
  channels: i32,
  plane: i32,
  mean: usize,
  variance: usize,
): void {
  const cells = <f64>(batch * plane);
  for (let c = 0; c < channels; c++) {
    let sum: f64 = 0;
    for (let n = 0; n < batch; n++) sum += <f64>planeSum(from, n * channels + c, plane);
    const middle = <f32>(sum / cells);
    let squares: f64 = 0;
    for (let n = 0; n < batch; n++) squares += <f64>planeSquares(from, n * channels + c, plane, middle);
    store<f32>(mean + ((<usize>c) << 2), middle);
    store<f32>(variance + ((<usize>c) << 2), <f32>(squares / cells));
  }
}

/** (x − mean) / √(variance + ε) · weight + bias; weight and bias may be missing (0). */
export function batchNorm(
  from: usize,
  batch: i32,
  channels: i32,
  plane: i32,
  mean: usize,
  variance: usize,
  eps: f32,
  weight: usize,
  bias: usize,
  to: usize,
): void {
  for (let i = 0; i < batch * channels; i++) {
    const c = (<usize>(i % channels)) << 2;
    const middle = load<f32>(mean + c);
    const factor = (weight ? load<f32>(weight + c) : 1) / sqrt<f32>(load<f32>(variance + c) + eps);
    const shift: f32 = bias ? load<f32>(bias + c) : 0;
    const start = (<usize>(i * plane)) << 2;
    const end = start + ((<usize>plane) << 2);
    let at = start;
    for (; at + 16 <= end; at += 16) {
      const off = f32x4.sub(v128.load(from + at), f32x4.splat(middle));
      v128.store(to + at, madd(off, f32x4.splat(factor), f32x4.splat(shift)));
    }
    for (; at < end; at += 4) store<f32>(to + at, (load<f32>(from + at) - middle) * factor + shift);
  }
}

/** The gradients of input, weight and bias; `moving` is 1 where mean and variance are the batch's own, else 0. */
export function batchNormGrad(
  from: usize,
  grad: usize,
  batch: i32,
  channels: i32,
  plane: i32,
  mean: usize,
  variance: usize,
  eps: f32,
  weight: usize,
  moving: f32,
  inputGrad: usize,
  weightGrad: usize,
  biasGrad: usize,
): void {
  const cells = <f32>(batch * plane);
  const size = (<usize>plane) << 2;
  for (let c = 0; c < channels; c++) {
    const own = (<usize>c) << 2;
    const middle = load<f32>(mean + own);
    const deviation = sqrt<f32>(load<f32>(variance + own) + eps);
    let sum: f64 = 0;
    let along: f64 = 0;
    for (let n = 0; n < batch; n++) {
      const start = <usize>(n * channels + c) * size;
      const end = start + size;
      let sums = f32x4.splat(0);
      let products = sums;
      let at = start;
      for (; at + 16 <= end; at += 16) {
        const g = v128.load(grad + at);
        sums = f32x4.add(sums, g);
        products = madd(g, f32x4.sub(v128.load(from + at), f32x4.splat(middle)), products);
      }
      sum += <f64>total(sums);
      along += <f64>total(products);
      for (; at < end; at += 4) {
        sum += <f64>load<f32>(grad + at);
        along += <f64>(load<f32>(grad + at) * (load<f32>(from + at) - middle));
      }
    }
    const factor = (weight ? load<f32>(weight + own) : 1) / deviation;
    store<f32>(weightGrad + own, <f32>along / deviation);
    store<f32>(biasGrad + own, <f32>sum);
    const drift = (moving * <f32>sum) / cells;
    const slope = (moving * <f32>along) / (cells * deviation * deviation);
    for (let n = 0; n < batch; n++) {
      const start = <usize>(n * channels + c) * size;
      const end = start + size;
      let at = start;
      for (; at + 16 <= end; at += 16) {
        const off = f32x4.sub(v128.load(from + at), f32x4.splat(middle));
        const g = f32x4.sub(v128.load(grad + at), f32x4.splat(drift));
        const rest = f32x4.sub(g, f32x4.mul(off, f32x4.splat(slope)));
        v128.store(inputGrad + at, f32x4.mul(rest, f32x4.splat(factor)));
      }
      for (; at < end; at += 4) {
        const off = load<f32>(from + at) - middle;
        store<f32>(inputGrad + at, (load<f32>(grad + at) - drift - off * slope) * factor);
      }
    }
  }
}

function planeSum(from: usize, index: i32, plane: i32): f32 {
  let at = from + ((<usize>(index * plane)) << 2);
  const end = at + ((<usize>plane) << 2);
  let four = f32x4.splat(0);
  for (; at + 16 <= end; at += 16) four = f32x4.add(four, v128.load(at));
  let sum = total(four);
  for (; at < end; at += 4) sum += load<f32>(at);
  return sum;
}

function planeSquares(from: usize, index: i32, plane: i32, middle: f32): f32 {
  let at = from + ((<usize>(index * plane)) << 2);
  const end = at + ((<usize>plane) << 2);
  let four = f32x4.splat(0);
  for (; at + 16 <= end; at += 16) {
    const off = f32x4.sub(v128.load(at), f32x4.splat(middle));
    four = madd(off, off, four);
  }
  let sum = total(four);
  for (; at < end; at += 4) {
    const off = load<f32>(at) - middle;
    sum += off * off;
  }
  return sum;
}
