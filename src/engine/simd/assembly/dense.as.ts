import { madd, total } from './vector.as';

/** y[n, o] = bias[o] + Σ weight[o, i] · x[n, i]: sums along a row, of four outputs at a time (`bias` 0: none). */
export function dense(
  rows: i32,
  inputs: i32,
  outputs: i32,
  x: usize,
  weight: usize,
  bias: usize,
  y: usize,
): void {
  const row = (<usize>inputs) << 2;
  const whole = row & ~15;
  for (let o = 0; o < outputs; o += 4) {
    const first = max(0, min(o, outputs - 4));
    const a = weight + <usize>first * row;
    // Where there are fewer than four outputs, the others repeat the last one.
    const b = weight + <usize>min(first + 1, outputs - 1) * row;
    const c = weight + <usize>min(first + 2, outputs - 1) * row;
    const d = weight + <usize>min(first + 3, outputs - 1) * row;
    for (let n = 0; n < rows; n++) {
      const from = x + <usize>n * row;
      let A = f32x4.splat(0);
      let B = A;
      let C = A;
      let D = A;
      let i: usize = 0;
      for (; i < whole; i += 16) {
        const value = v128.load(from + i);
        A = madd(v128.load(a + i), value, A);
        B = madd(v128.load(b + i), value, B);
        C = madd(v128.load(c + i), value, C);
        D = madd(v128.load(d + i), value, D);
      }
      let sumA = total(A);
      let sumB = total(B);
      let sumC = total(C);
      let sumD = total(D);
      for (; i < row; i += 4) {
        const value = load<f32>(from + i);
        sumA += load<f32>(a + i) * value;
        sumB += load<f32>(b + i) * value;
        sumC += load<f32>(c + i) * value;
        sumD += load<f32>(d + i) * value;
      }
      const to = y + ((<usize>(n * outputs + first)) << 2);
      const own = bias + ((<usize>first) << 2);
      store<f32>(to, sumA + (bias ? load<f32>(own) : 0));
      if (outputs > 1) store<f32>(to, sumB + (bias ? load<f32>(own, 4) : 0), 4);
      if (outputs > 2) store<f32>(to, sumC + (bias ? load<f32>(own, 8) : 0), 8);
      if (outputs > 3) store<f32>(to, sumD + (bias ? load<f32>(own, 12) : 0), 12);
    }
  }
}

/**
 * Rows of sums, each of all the rows of a table, times their factors: both of the dense layer's gradients.
 *
 *     sums[r, i] = Σ factors[r · rowStep + k · step] · table[k, i]
 *                  k
 */
export function combine(
  rows: i32,
  count: i32,
  length: i32,
  factors: usize,
  rowStep: i32,
  step: i32,
  table: usize,
  sums: usize,
): void {
  const row = (<usize>length) << 2;
  for (let r = 0; r < rows; r++) {
    const first = factors + ((<usize>(r * rowStep)) << 2);
    const to = sums + <usize>r * row;
    let i: usize = 0;
    for (; i + 64 <= row; i += 64) {
      let a = f32x4.splat(0);
      let b = a;
      let c = a;
      let d = a;
      let from = table + i;
      let factor = first;
      for (let k = 0; k < count; k++) {
        const four = v128.load32_splat(factor);
        a = madd(v128.load(from), four, a);
        b = madd(v128.load(from, 16), four, b);
        c = madd(v128.load(from, 32), four, c);
        d = madd(v128.load(from, 48), four, d);
        from += row;
        factor += (<usize>step) << 2;
      }
      v128.store(to + i, a);
      v128.store(to + i, b, 16);
      v128.store(to + i, c, 32);
      v128.store(to + i, d, 48);
    }
    for (; i + 16 <= row; i += 16) {
      let sum = f32x4.splat(0);
      for (let k = 0; k < count; k++)
        sum = madd(
          v128.load(table + <usize>k * row + i),
          v128.load32_splat(first + ((<usize>(k * step)) << 2)),
          sum,
        );
      v128.store(to + i, sum);
    }
    for (; i < row; i += 4) {
      let sum: f32 = 0;
      for (let k = 0; k < count; k++)
        sum += load<f32>(table + <usize>k * row + i) * load<f32>(first + ((<usize>(k * step)) << 2));
      store<f32>(to + i, sum);
    }
  }
}
