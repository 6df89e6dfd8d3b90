import { total } from './vector.as';

/**
 * For each channel the sum of its planes in a batch; `planes` of them altogether. Four planes are summed at a time, so
 * that a sum need not wait for itself; where there are fewer, the others repeat the last one.
 */
export function planeSums(from: usize, planes: i32, plane: i32, sums: usize, channels: i32): void {
  memory.fill(sums, 0, (<usize>channels) << 2);
  const size = (<usize>plane) << 2;
  const whole = size & ~15;
  for (let i = 0; i < planes; i += 4) {
    const a = from + <usize>i * size;
    const b = from + <usize>min(i + 1, planes - 1) * size;
    const c = from + <usize>min(i + 2, planes - 1) * size;
    const d = from + <usize>min(i + 3, planes - 1) * size;
    let A = f32x4.splat(0);
    let B = A;
    let C = A;
    let D = A;
    let at: usize = 0;
    for (; at < whole; at += 16) {
      A = f32x4.add(A, v128.load(a + at));
      B = f32x4.add(B, v128.load(b + at));
      C = f32x4.add(C, v128.load(c + at));
      D = f32x4.add(D, v128.load(d + at));
    }
    let sumA = total(A);
    let sumB = total(B);
    let sumC = total(C);
    let sumD = total(D);
    for (; at < size; at += 4) {
      sumA += load<f32>(a + at);
      sumB += load<f32>(b + at);
      sumC += load<f32>(c + at);
      sumD += load<f32>(d + at);
    }
    add(sums, i % channels, sumA);
    if (i + 1 < planes) add(sums, (i + 1) % channels, sumB);
    if (i + 2 < planes) add(sums, (i + 2) % channels, sumC);
    if (i + 3 < planes) add(sums, (i + 3) % channels, sumD);
  }
}

function add(sums: usize, channel: i32, sum: f32): void {
  const to = sums + ((<usize>channel) << 2);
  store<f32>(to, load<f32>(to) + sum);
}
