import type { Backend, Network, Random } from '#engine/index.ts';
import { forward, plain, predictions, random, softmax, tensor } from '#engine/index.ts';

/** What pictures are asked of: so many pixels a side, and another picture of a class at every call. */
interface Pictures {
  readonly classes: readonly string[];
  readonly side: number;
  draw(stream: Random, label: number): Float64Array;
}

/** Answers whose largest share lies in one range, and how many of them are right. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly right: number;
  /** the mean of their largest shares */
  readonly confidence: number;
}

export interface Trial {
  readonly count: number;
  readonly right: number;
  readonly bands: readonly Band[];
  /** the mean distance of confidence and truth, in all bands: 0 where 80 of 100 answers with 80 % are right */
  readonly gap: number;
}

const EDGES = [0, 0.6, 0.8, 0.9, 0.95, 0.99, 1];
/** So many pictures go through the network at once. */
const GO = 20;

/** Tries a network on fresh pictures, the same for the same seed, and holds its answers against how sure they are. */
export function trial(
  net: Network,
  set: Pictures,
  seed: number,
  count: number,
  backend: Backend = plain,
): Trial {
  const stream = random(seed);
  const answers: { readonly share: number; readonly right: boolean }[] = [];
  for (let from = 0; from < count; from += GO) {
    const labels = Array.from(
      { length: Math.min(GO, count - from) },
      (_, i) => (from + i) % set.classes.length,
    );
    const pictures = labels.map((label) => set.draw(stream, label));
    const batch = tensor(
      [labels.length, 1, set.side, set.side],
      pictures.flatMap((picture) => [...picture]),
    );
    const scores = forward(net, batch, {}, backend).at(-1)!.output;
    const shares = softmax(scores).data;
    predictions(scores).forEach((said, i) =>
      answers.push({ share: shares[i * set.classes.length + said]!, right: said === labels[i] }),
    );
  }
  const bands = EDGES.slice(0, -1).map((from, n): Band => {
    const to = EDGES[n + 1]!;
    const within = answers.filter(({ share }) => share > from && share <= to);
    const sum = within.reduce((total, { share }) => total + share, 0);
    return {
      ...{ from, to, count: within.length, right: within.filter(({ right }) => right).length },
      confidence: within.length === 0 ? 0 : sum / within.length,
    };
  });
  const gaps = bands.map((band) => Math.abs(band.right - band.confidence * band.count));
  return {
    count,
    right: answers.filter(({ right }) => right).length,
    bands,
    gap: gaps.reduce((total, gap) => total + gap, 0) / count,
  };
}
