import type { Layer, Shape } from '#engine/index.ts';

/** A network that tells classes of pictures apart, as `content/networks` has it. */
export interface NetworkDesign {
  readonly id: string;
  readonly name: string;
  /** [channels, height, width] */
  readonly input: Shape;
  readonly classes: readonly string[];
  readonly layers: readonly Layer[];
}
