/**
 * Softmax, cross-entropy and its gradient in one, as in crossEntropy.ts; the loss is what is given back. Gradients too
 * small to matter are 0, so that none of what follows has to compute with numbers that are slow.
 */
export function crossEntropy(logits: usize, labels: usize, grad: usize, rows: i32, classes: i32): f64 {
  let loss: f64 = 0;
  for (let row = 0; row < rows; row++) {
    const from = logits + ((<usize>(row * classes)) << 2);
    const to = grad + ((<usize>(row * classes)) << 2);
    const label = (<usize>load<i32>(labels + ((<usize>row) << 2))) << 2;
    const end = (<usize>classes) << 2;
    let largest = load<f32>(from);
    for (let i: usize = 4; i < end; i += 4) largest = max<f32>(largest, load<f32>(from + i));
    let total: f64 = 0;
    for (let i: usize = 0; i < end; i += 4) {
      const share = exp(<f64>load<f32>(from + i) - <f64>largest);
      store<f32>(to + i, <f32>share);
      total += share;
    }
    loss += log(total) + <f64>largest - <f64>load<f32>(from + label);
    for (let i: usize = 0; i < end; i += 4) {
      const off = <f64>load<f32>(to + i) / total - (i == label ? 1 : 0);
      store<f32>(to + i, abs(off) < 1e-12 ? 0 : <f32>(off / <f64>rows));
    }
  }
  return loss / <f64>rows;
}

/** eˣ for x ≤ 0: 2 to a whole power, times the power series of what is left. */
function exp(x: f64): f64 {
  if (x < -700) return 0;
  const power = nearest(x * 1.4426950408889634);
  const rest = x - power * 0.6931471805599453;
  let sum: f64 = 1;
  for (let k: f64 = 9; k > 0; k--) sum = 1 + (sum * rest) / k;
  return sum * reinterpret<f64>((<i64>power + 1023) << 52);
}

/** The logarithm of a number from 1 on: halved until it is near 1, then 2 · (s + s³/3 + …) with s = (x − 1) / (x + 1). */
function log(x: f64): f64 {
  let halvings: f64 = 0;
  while (x > 1.5) {
    x *= 0.5;
    halvings++;
  }
  const s = (x - 1) / (x + 1);
  let sum: f64 = 0;
  for (let k: f64 = 15; k > 0; k -= 2) sum = sum * s * s + 1 / k;
  return halvings * 0.6931471805599453 + 2 * s * sum;
}
