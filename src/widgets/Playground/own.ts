import type { Tensor } from '#engine/index.ts';

/** What a reader brought along, which no address can hold. */
export interface Own {
  readonly weights: { readonly name: string; readonly tensors: ReadonlyMap<string, Tensor> } | null;
  /** a picture of the reader's own, from 0, paper, to 1, ink */
  readonly pixels: Float64Array | null;
}
