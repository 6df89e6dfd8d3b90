import type { Batch, Dataset, Random } from '#engine/index.ts';
import { random } from '#engine/index.ts';

/** Pictures by the class, as many as are asked for: each is drawn when it is needed, and none is stored. */
export interface ImageSet {
  readonly id: string;
  readonly name: string;
  readonly classes: readonly string[];
  /** pixels along each side */
  readonly side: number;
  /** another picture of class `label`, row by row: 0 is paper, 1 is ink */
  draw(stream: Random, label: number): Float64Array;
}

/** So many pictures [count, 1, side, side], the same for the same seed. */
export function dataset(
  set: ImageSet,
  { seed, count }: { readonly seed: number; readonly count: number },
): Dataset {
  const stream = random(seed);
  return drawn(set, stream, labels(set, stream), count);
}

/** One batch after the other without end, no picture twice. */
export function* imageBatches(
  set: ImageSet,
  { seed, size }: { readonly seed: number; readonly size: number },
): Generator<Batch, never> {
  const stream = random(seed);
  const order = labels(set, stream);
  for (;;) {
    const { inputs: input, labels } = drawn(set, stream, order, size);
    yield { input, labels };
  }
}

/** Round after round of all classes, each in its own order: whatever is cut from it has about as many of each. */
function* labels({ classes }: ImageSet, stream: Random): Generator<number, never> {
  for (;;) yield* stream.shuffled([...classes.keys()]);
}

function drawn(set: ImageSet, stream: Random, order: Iterator<number, never>, count: number): Dataset {
  const pixels = set.side ** 2;
  const data = new Float64Array(count * pixels);
  const labels = Array.from({ length: count }, (_, i) => {
    const label = order.next().value;
    data.set(set.draw(stream, label), i * pixels);
    return label;
  });
  return { inputs: { shape: [count, 1, set.side, set.side], data }, labels };
}
