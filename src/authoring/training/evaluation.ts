import type { Bin, Confusion } from '#course/networkCard.ts';
import {
  forward,
  plain,
  predictions,
  softmax,
  tensor,
  type Backend,
  type Dataset,
  type Network,
} from '#engine/index.ts';

/** So many bins of equal width are the custom. */
const binCount = 10;

/** Looks at so many at once: ten thousand images would leave ten thousand times the maps. */
const atOnce = 500;

/** How a network does on labelled images. */
export function evaluate(
  net: Network,
  { inputs, labels }: Dataset,
  classes: number,
  backend: Backend = plain,
): { confusion: Confusion; calibration: Bin[] } {
  const confusion = Array.from({ length: classes }, () => Array<number>(classes).fill(0));
  const bins = Array.from({ length: binCount }, () => ({ count: 0, confidence: 0, right: 0 }));
  const [count = 0, ...shape] = inputs.shape;
  const volume = inputs.data.length / count;
  for (let from = 0; from < count; from += atOnce) {
    const to = Math.min(from + atOnce, count);
    const data = inputs.data.subarray(from * volume, to * volume);
    const images = { shape: [to - from, ...shape], data };
    const scores = backend.scope(() => {
      const { output } = forward(net, images, {}, backend).at(-1)!;
      return tensor(output.shape, output.data);
    });
    const shares = softmax(scores).data;
    predictions(scores).forEach((guess, i) => {
      const label = labels[from + i]!;
      confusion[label]![guess]!++;
      const sure = shares[i * classes + guess]!;
      const bin = bins[Math.min(Math.floor(sure * binCount), binCount - 1)]!;
      bin.count++;
      bin.confidence += sure;
      if (guess === label) bin.right++;
    });
  }
  const calibration = bins.map(({ count, confidence, right }) => ({
    count,
    confidence: count === 0 ? 0 : confidence / count,
    right,
  }));
  return { confusion, calibration };
}
