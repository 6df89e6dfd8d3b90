import { softmax } from './softmax.ts';
import type { Tensor } from './tensor.ts';
import { axes, doubles } from './tensor.ts';
import { whole } from './whole.ts';

/**
 * How wrong a network was: the surprise at the right answer, averaged over the batch.
 *
 *     loss = −1/n · Σ log p[n, label[n]],  p = softmax(logits)
 *                   n
 *
 * Shapes: logits [n, classes], labels: n class numbers from 0 → one number. It works on logits, not on probabilities,
 * so that a logit of ±1000 is as good as any other.
 * The gradient is as simple as can be: what was said minus what was right,
 *
 *     grad[n, k] = (p[n, k] − [k = label[n]]) / n
 */
export function crossEntropy(logits: Tensor, labels: ArrayLike<number>): { loss: number; grad: Tensor } {
  const [n, classes] = scored(logits, labels);
  const { data } = softmax(logits);
  const all = doubles(logits);
  let loss = 0;
  for (let row = 0; row < n; row++) {
    const label = labels[row]!;
    const scores = all.subarray(row * classes, (row + 1) * classes);
    const largest = Math.max(...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - largest), 0);
    loss += (Math.log(total) + largest - scores[label]!) / n;
    data[row * classes + label]! -= 1;
  }
  for (let i = 0; i < data.length; i++) data[i]! /= n;
  return { loss, grad: { shape: logits.shape, data } };
}

/** How many rows and classes, when there is a label for each row. */
export function scored(logits: Tensor, labels: ArrayLike<number>): readonly [n: number, classes: number] {
  const [n, classes] = axes('logits', logits.shape, 'n', 'classes');
  if (labels.length !== n) {
    throw new RangeError(`labels must be ${n}, one for each row of logits, not ${labels.length}`);
  }
  for (let row = 0; row < n; row++) {
    const label = whole(`labels[${row}]`, labels[row]!, 0);
    if (label >= classes) {
      throw new RangeError(`labels[${row}] must be a class from 0 to ${classes - 1}, not ${label}`);
    }
  }
  return [n, classes];
}
