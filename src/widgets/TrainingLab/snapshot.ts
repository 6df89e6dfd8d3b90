import type { Memory, Tensor } from '#engine/index.ts';

/** A picture as it travels: a byte a pixel, 0 is paper and 255 ink. */
export interface Shot {
  readonly pixels: Uint8Array;
  readonly label: number;
}

export interface Mistake extends Shot {
  readonly said: number;
}

/** How a network does on pictures that it never trained on. */
export interface Result {
  /** the share that it gets right, and its loss */
  readonly accuracy: number;
  readonly loss: number;
  /** whether some ReLU answers 0 to all of them, so that no gradient comes back past it */
  readonly silent: boolean;
  /** how many of each class (rows) it takes for each (columns), one after the other */
  readonly confusion: Uint16Array;
  /** the first few that it gets wrong */
  readonly mistakes: readonly Mistake[];
}

/** A network at a moment of its training, and all that is needed to go on from there as if nothing had been. */
export interface Snapshot {
  /** Trained on so many pictures, in so many steps. */
  readonly images: number;
  readonly steps: number;
  /** On the pictures trained on since the snapshot before, each before its step. */
  readonly training: {
    readonly loss: number;
    readonly accuracy: number;
  } | null;
  /** null where there is none yet, or where the numbers ran away */
  readonly result: Result | null;
  /** in the order of the engine's `parameters` */
  readonly weights: readonly Tensor[];
  /** what its optimiser remembers, which means nothing to another one */
  readonly memory: Memory | null;
  readonly optimizer: string | null;
  /** Time that its training took so far, and the pictures trained on in a second since the snapshot before. */
  readonly seconds: number;
  readonly pace: number;
}

export const ranAway = ({ training, result }: Snapshot): boolean => training !== null && result === null;

/** Enough is enough. */
export const MOST_IMAGES = 1_000_000;

export const isOver = (snapshot: Snapshot): boolean => ranAway(snapshot) || snapshot.images >= MOST_IMAGES;
