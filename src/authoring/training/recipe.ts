/** How a network of the course is trained: the same numbers make the same network, byte for byte, on every machine. */
export interface Recipe {
  readonly seed: number;
  /** The pictures are drawn in rounds, each from a seed of its own, so that it does not matter who draws which. */
  readonly rounds: number;
  readonly imagesInRound: number;
  readonly batch: number;
  /** Adam's, at the beginning */
  readonly learningRate: number;
}

export const recipe: Recipe = {
  seed: 1,
  rounds: 400,
  imagesInRound: 1280,
  batch: 64,
  learningRate: 0.002,
};

/** It falls along half a cosine: long strides at first, and none in the end. */
export const rateAt = ({ learningRate, rounds }: Recipe, round: number): number =>
  (learningRate * (1 + Math.cos((Math.PI * round) / rounds))) / 2;

/** Far from those of any other recipe's rounds. */
export const seedOf = ({ seed }: Recipe, round: number): number => seed * 100_000 + round;

/** What it is tried on afterwards comes from seeds that no recipe trains with. */
export const trial = { seed: 0, count: 10_000 } as const;
