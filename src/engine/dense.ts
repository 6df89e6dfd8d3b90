import type { DenseShape } from './backend.ts';

/**
 * The dense layer's three loops: every number of an input row x meets every number of the output row y, at a weight.
 *
 *     dense          y[n, o] += Σ weight[o, i] · x[n, i]
 *                               i
 *     denseSpread    x[n, i] += Σ weight[o, i] · y[n, o]
 *                               o
 *     denseGather    weight[o, i] += Σ y[n, o] · x[n, i]
 *                                    n
 *
 * As in slide.ts, four outputs (or rows) at a time share one walk along the inputs, and each sum is added up in order.
 */
export function dense(shape: DenseShape, x: Float64Array, weight: Float64Array, y: Float64Array): void {
  const { rows, inputs, outputs } = shape;
  for (let n = 0; n < rows; n++) {
    const from = n * inputs;
    const end = from + inputs;
    let o = 0;
    for (; o + 3 < outputs; o += 4) {
      const at = n * outputs + o;
      let a = y[at]!;
      let b = y[at + 1]!;
      let c = y[at + 2]!;
      let d = y[at + 3]!;
      let i = o * inputs;
      let j = i + inputs;
      let k = j + inputs;
      let l = k + inputs;
      for (let m = from; m < end; m++) {
        const value = x[m]!;
        a += weight[i++]! * value;
        b += weight[j++]! * value;
        c += weight[k++]! * value;
        d += weight[l++]! * value;
      }
      y[at] = a;
      y[at + 1] = b;
      y[at + 2] = c;
      y[at + 3] = d;
    }
    for (; o < outputs; o++) {
      let sum = y[n * outputs + o]!;
      for (let m = from, i = o * inputs; m < end; m++) sum += weight[i++]! * x[m]!;
      y[n * outputs + o] = sum;
    }
  }
}

export function denseSpread(shape: DenseShape, y: Float64Array, weight: Float64Array, x: Float64Array): void {
  const { rows, inputs, outputs } = shape;
  for (let n = 0; n < rows; n++) combine(y, n * outputs, 1, weight, x, n * inputs, outputs, inputs);
}

export function denseGather(shape: DenseShape, y: Float64Array, x: Float64Array, weight: Float64Array): void {
  const { rows, inputs, outputs } = shape;
  for (let o = 0; o < outputs; o++) combine(y, o, outputs, x, weight, o * inputs, rows, inputs);
}

/** Adds to the row of `sum` that begins at `start` the rows of `table`, each times its number of `factors`. */
function combine(
  factors: Float64Array,
  first: number,
  step: number,
  table: Float64Array,
  sum: Float64Array,
  start: number,
  rows: number,
  length: number,
): void {
  const end = start + length;
  let row = 0;
  for (; row + 3 < rows; row += 4) {
    const at = first + row * step;
    const a = factors[at]!;
    const b = factors[at + step]!;
    const c = factors[at + 2 * step]!;
    const d = factors[at + 3 * step]!;
    let i = row * length;
    let j = i + length;
    let k = j + length;
    let l = k + length;
    for (let m = start; m < end; m++) {
      sum[m] = sum[m]! + a * table[i++]! + b * table[j++]! + c * table[k++]! + d * table[l++]!;
    }
  }
  for (; row < rows; row++) {
    const a = factors[first + row * step]!;
    for (let m = start, i = row * length; m < end; m++) sum[m]! += a * table[i++]!;
  }
}
