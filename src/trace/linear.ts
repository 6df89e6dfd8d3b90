import type { Tensor } from '#engine/index.ts';
import { linear } from '#engine/index.ts';
import { located } from './windows.ts';

/** One wire of a dense layer: an input times its weight. */
export interface Wire {
  readonly from: number;
  readonly value: number;
  readonly weight: number;
  readonly product: number;
}

/** One output of a dense layer, with every wire that leads to it. */
export interface LinearStep {
  readonly index: number;
  readonly wires: readonly Wire[];
  readonly bias: number;
  readonly sum: number;
}

export interface LinearTrace {
  readonly input: Tensor;
  readonly weight: Tensor;
  readonly output: Tensor;
  readonly length: number;
  step(index: number): LinearStep;
}

/** A dense layer on one list of numbers [1, inputs], a step an output. */
export function traceLinear(input: Tensor, weight: Tensor, bias: Tensor | null): LinearTrace {
  const output = linear(input, weight, bias);
  const [n, length] = output.shape as [number, number];
  if (n !== 1) throw new RangeError(`input must be one list of numbers, [1, inputs], not ${n} lists`);
  const inputs = input.data.length;

  function step(index: number): LinearStep {
    located(index, [1, 1, length]);
    const wires = Array.from(input.data, (value, from): Wire => {
      const factor = weight.data[index * inputs + from]!;
      return { from, value, weight: factor, product: value * factor };
    });
    const start = bias?.data[index] ?? 0;
    return { index, wires, bias: start, sum: wires.reduce((total, { product }) => total + product, start) };
  }

  return { input, weight, output, length, step };
}
