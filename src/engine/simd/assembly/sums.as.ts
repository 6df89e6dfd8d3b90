import { total } from './vector.as';

/** For each channel the sum of its planes in a batch; `planes` of them altogether. */
export function planeSums(from: usize, planes: i32, plane: i32, sums: usize, channels: i32): void {
  memory.fill(sums, 0, (<usize>channels) << 2);
  const size = (<usize>plane) << 2;
  const whole = size & ~15;
  let at = from;
  for (let i = 0; i < planes; i++) {
    let four = f32x4.splat(0);
    let b: usize = 0;
    for (; b < whole; b += 16) four = f32x4.add(four, v128.load(at + b));
    let sum = total(four);
    for (; b < size; b += 4) sum += load<f32>(at + b);
    const to = sums + ((<usize>(i % channels)) << 2);
    store<f32>(to, load<f32>(to) + sum);
    at += size;
  }
}
