/** Networks as the site knows them: worked out from their lists of layers while it is built, so that no reader has to. */

/** A famous network on a line. */
export interface Architecture {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly authors: string;
  /** the paper's */
  readonly title: string;
  /** which of several versions is counted here */
  readonly variant: string;
  readonly idea: string;
  /** the same in a few words, for a column of a table */
  readonly key: string;
  /** [channels, height, width] */
  readonly input: readonly number[];
  /** layers with weights on the longest way through: what "a network of 18 layers" counts */
  readonly depth: number;
  readonly parameters: number;
  /** multiply-adds for one image */
  readonly macs: number;
}

/** A network as blocks that a picture goes through. */
export interface Flow {
  readonly id: string;
  readonly name: string;
  readonly input: readonly number[];
  /** every layer of a small network; the stages of a large one */
  readonly blocks: readonly Block[];
}

/** A layer with what belongs to it (a normalisation, an activation), or a stage of such blocks. */
export interface Block {
  /** "conv", "pool", "4 blocks": the shortest that tells what it is */
  readonly kind: string;
  readonly name: string;
  /** what comes out of it: [channels, height, width], or [numbers] */
  readonly shape: readonly number[];
  readonly parameters: number;
  readonly macs: number;
  /** how many rows and columns of the input one of its cells sees */
  readonly field: readonly [rows: number, columns: number];
  /** of a single convolution or dense layer: what its parameters and multiply-adds are the product of */
  readonly weights?: Weights;
  /** what goes on inside, a line a branch */
  readonly inside?: readonly string[];
  /** of a stage: its blocks */
  readonly blocks?: readonly Block[];
}

export interface Weights {
  readonly outputs: number;
  /** of each output; in a convolution, channels */
  readonly inputs: number;
  /** rows and columns; a dense layer has none */
  readonly kernel?: readonly [number, number];
  readonly bias: boolean;
  /** two for each output, if a normalisation follows */
  readonly normalised: boolean;
}
