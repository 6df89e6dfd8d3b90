import { madd, total } from './vector.as';

/**
 * y[n, o] = bias[o] + Σ weight[o, i] · x[n, i]: sums along a row (`bias` 0: none). Four outputs of two rows are summed at a
 * time, so that no sum waits for itself; where there are fewer, the others repeat the last one.
 */
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
    const b = weight + <usize>min(first + 1, outputs - 1) * row;
    const c = weight + <usize>min(first + 2, outputs - 1) * row;
    const d = weight + <usize>min(first + 3, outputs - 1) * row;
    const own = bias ? bias + ((<usize>first) << 2) : 0;
    for (let n = 0; n < rows; n += 2) {
      const other = min(n + 1, rows - 1);
      const from = x + <usize>n * row;
      const next = x + <usize>other * row;
      let a0 = f32x4.splat(0);
      let b0 = a0;
      let c0 = a0;
      let d0 = a0;
      let a1 = a0;
      let b1 = a0;
      let c1 = a0;
      let d1 = a0;
      for (let i: usize = 0; i < whole; i += 16) {
        const value = v128.load(from + i);
        const under = v128.load(next + i);
        const A = v128.load(a + i);
        a0 = madd(A, value, a0);
        a1 = madd(A, under, a1);
        const B = v128.load(b + i);
        b0 = madd(B, value, b0);
        b1 = madd(B, under, b1);
        const C = v128.load(c + i);
        c0 = madd(C, value, c0);
        c1 = madd(C, under, c1);
        const D = v128.load(d + i);
        d0 = madd(D, value, d0);
        d1 = madd(D, under, d1);
      }
      const to = y + ((<usize>(n * outputs + first)) << 2);
      const below = y + ((<usize>(other * outputs + first)) << 2);
      finish(to, a0, a, from, whole, row, own);
      finish(below, a1, a, next, whole, row, own);
      if (outputs > 1) {
        finish(to + 4, b0, b, from, whole, row, own ? own + 4 : 0);
        finish(below + 4, b1, b, next, whole, row, own ? own + 4 : 0);
      }
      if (outputs > 2) {
        finish(to + 8, c0, c, from, whole, row, own ? own + 8 : 0);
        finish(below + 8, c1, c, next, whole, row, own ? own + 8 : 0);
      }
      if (outputs > 3) {
        finish(to + 12, d0, d, from, whole, row, own ? own + 12 : 0);
        finish(below + 12, d1, d, next, whole, row, own ? own + 12 : 0);
      }
    }
  }
}

/** One output: its four sums, what is left of the row after whole vectors, and its bias. */
function finish(to: usize, four: v128, weight: usize, x: usize, whole: usize, row: usize, bias: usize): void {
  let sum = total(four);
  for (let i = whole; i < row; i += 4) sum += load<f32>(weight + i) * load<f32>(x + i);
  store<f32>(to, sum + (bias ? load<f32>(bias) : 0));
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
