import { random } from '../random.ts';
import type { Tensor } from '../tensor.ts';
import { whole } from '../whole.ts';
import type { Batch } from './train.ts';

/** Labelled images: inputs [n, …], and n class numbers. */
export interface Dataset {
  readonly inputs: Tensor;
  readonly labels: ArrayLike<number>;
}

export interface BatchOptions {
  readonly size: number;
  /** how often every image is seen */
  readonly epochs: number;
  readonly seed: number;
}

/** All images in a new random order every epoch, some at a time; what is left over makes a smaller last batch. */
export function* batches(
  { inputs, labels }: Dataset,
  { size, epochs, seed }: BatchOptions,
): Generator<Batch> {
  whole('size', size, 1);
  whole('epochs', epochs, 0);
  const [count = 0, ...shape] = inputs.shape;
  if (labels.length !== count)
    throw new RangeError(`labels must be ${count}, one an image, not ${labels.length}`);
  const stream = random(seed);
  const volume = inputs.data.length / count;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = stream.shuffled(Array.from({ length: count }, (_, index) => index));
    for (let start = 0; start < count; start += size) {
      const chosen = order.slice(start, start + size);
      const data = new Float64Array(chosen.length * volume);
      chosen.forEach((image, i) =>
        data.set(inputs.data.subarray(image * volume, (image + 1) * volume), i * volume),
      );
      yield {
        input: { shape: [chosen.length, ...shape], data },
        labels: chosen.map((image) => labels[image]!),
      };
    }
  }
}
