import { linear, tensor, type Tensor } from '#engine/index.ts';
import type { Trace } from './trace.ts';

/** What is done to a unit of a dense layer: it loses the wires outside of its window, or its own weights. */
export type Taking = 'cut' | 'share';

/** A wire that is there, or was: which unit of the output it leads to, and which of the shared weights it has. */
export interface SharingWire {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  /** cut just now, or before */
  readonly cut?: 'now' | 'before';
  readonly shared?: number;
}

export interface SharingStep {
  /** What has just been done, and to which unit; null before anything is. */
  readonly taken: { readonly how: Taking; readonly unit: number } | null;
  readonly wires: readonly SharingWire[];
  /** [outputs, inputs], with 0 where a wire is cut */
  readonly weight: Tensor;
  readonly output: Tensor;
  /** how many wires are left, and how many weights there are on them */
  readonly left: { readonly wires: number; readonly weights: number };
}

export interface SharingTrace extends Trace<SharingStep> {
  readonly input: Tensor;
  readonly units: number;
  /** how many neighbours a unit keeps */
  readonly window: number;
}

/**
 * From a dense layer to a convolution, one unit of the output at a step. First each loses the wires outside of its
 * window, which makes the layer locally connected; then each takes the weights of the first in place of its own.
 * The input is one list [1, inputs], the weights [outputs, inputs]; unit u keeps the inputs from u on.
 */
export function traceSharing(input: Tensor, dense: Tensor): SharingTrace {
  const [units, inputs] = dense.shape as [number, number];
  const window = inputs - units + 1;
  if (window < 1)
    throw new RangeError(`dense must have no more outputs than inputs, not ${units} for ${inputs}`);
  const length = 2 * units;

  function step(index: number): SharingStep {
    if (!Number.isInteger(index) || index < 0 || index >= length)
      throw new RangeError(`step must be a whole number from 0 to ${length - 1}, not ${index}`);
    const cut = Math.min(index, units);
    /** How many units have the weights of the first: none, or it and others. */
    const sharing = index > units ? index - units + 1 : 0;
    const wires = Array.from(dense.data, (own, at): SharingWire => {
      const [from, to] = [at % inputs, Math.floor(at / inputs)];
      const tap = from - to;
      const inside = tap >= 0 && tap < window;
      if (!inside && to < cut) return { from, to, weight: 0, cut: to === index - 1 ? 'now' : 'before' };
      if (inside && to < sharing) return { from, to, weight: dense.data[tap]!, shared: tap };
      return { from, to, weight: own };
    });
    const weight = tensor(
      [units, inputs],
      wires.map((wire) => wire.weight),
    );
    const there = wires.filter((wire) => wire.cut === undefined);
    const own = there.filter((wire) => wire.shared === undefined).length;
    return {
      taken:
        index === 0
          ? null
          : index <= units
            ? { how: 'cut', unit: index - 1 }
            : { how: 'share', unit: sharing - 1 },
      ...{ wires, weight, output: linear(input, weight, null) },
      left: { wires: there.length, weights: own + (sharing > 0 ? window : 0) },
    };
  }

  return {
    ...{ input, units, window, length, step },
    // Nothing that is pointed at belongs to one step rather than to another: each shows the whole layer.
    touching: () => [],
  };
}
