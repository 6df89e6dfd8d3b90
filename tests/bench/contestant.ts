import type { Network, Tensor } from '../../src/engine/index.ts';
import type { ConvShape } from './shapes.ts';

/** Does its work once. */
export type Run = () => void | Promise<void>;

export interface Convolution {
  readonly run: Run;
  /** the output in our order, [n, f, y, x], to see that all compute the same */
  output?(): ArrayLike<number> | Promise<ArrayLike<number>>;
}

export interface Training {
  readonly run: Run;
  /** the loss of the step that was run last */
  loss(): number;
}

/** An engine that is measured. All are given the same numbers and must come to the same answers. */
export interface Contestant {
  readonly name: string;
  convolution(
    shape: ConvShape,
    input: Tensor,
    weight: Tensor,
    bias: Tensor,
  ): Convolution | Promise<Convolution>;
  training?(start: Network, input: Tensor, labels: readonly number[]): Training;
}
