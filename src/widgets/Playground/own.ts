import type { Tensor } from '#engine/index.ts';
import type { Answered } from './working.ts';

/** What a reader brought along, which no address can hold, and what was worked out elsewhere. */
export interface Own {
  readonly weights: Weights | null;
  /** another number for other weights */
  readonly version: number;
  readonly answered?: Answered | null;
}

export interface Weights {
  readonly name: string;
  readonly tensors: ReadonlyMap<string, Tensor>;
  /** what the numbers at the end stand for, where that is known */
  readonly classes?: readonly string[];
}

export const nothingOwn: Own = { weights: null, version: 0 };
