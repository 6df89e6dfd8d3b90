import { effectiveKernel } from './size.ts';
import { whole } from './whole.ts';

/**
 * What of the input a deep cell can see, along one axis. Cell i of the last map sees the input's cells
 *
 *     start + jump·i  up to  start + jump·i + size − 1
 *
 * (counted from 0; where these lie outside the input, it sees padding, and near the border a later layer's padding may
 * hide some more). Each layer stretches it:
 *
 *     size ← size + (K′ − 1)·jump          start ← start − P·jump          jump ← jump·S
 */
export interface ReceptiveField {
  readonly size: number;
  readonly jump: number;
  readonly start: number;
}

export interface FieldLayer {
  readonly kernel: number;
  readonly stride?: number;
  readonly padding?: number;
  readonly dilation?: number;
}

/** A pixel sees itself. */
export const pixel: ReceptiveField = { size: 1, jump: 1, start: 0 };

export function receptiveField(layers: readonly FieldLayer[]): ReceptiveField {
  return layers.reduce(stretch, pixel);
}

export function stretch({ size, jump, start }: ReceptiveField, layer: FieldLayer): ReceptiveField {
  const { kernel, stride = 1, padding = 0, dilation = 1 } = layer;
  const reach = effectiveKernel(kernel, dilation);
  return {
    size: size + (reach - 1) * jump,
    jump: jump * whole('stride', stride, 1),
    start: start - whole('padding', padding, 0) * jump,
  };
}
