import type { Tensor } from '#engine/index.ts';
import type { Answered } from './weighing.ts';

/** What a reader brought along, which no address can hold, and what was worked out elsewhere. */
export interface Own {
  readonly weights: Weights | null;
  /** a picture of the reader's own, from 0, paper, to 1, ink */
  readonly pixels: Float64Array | null;
  /** another number for other weights or another picture */
  readonly version: number;
  readonly answered?: Answered | null;
}

export interface Weights {
  readonly name: string;
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** what the numbers at the end stand for, where that is known */
  readonly classes?: readonly string[];
}

export const nothingOwn: Own = { weights: null, pixels: null, version: 0 };
