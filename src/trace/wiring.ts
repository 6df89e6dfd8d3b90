import type { Layer, Shape, Size2, Tensor } from '#engine/index.ts';
import { describe, pixelShuffle, pixelShuffleGrad, tensor } from '#engine/index.ts';
import type { Place, Trace } from './trace.ts';
import { everyWay, waysThrough, type Passage } from './ways.ts';
import { located } from './windows.ts';

/** A convolution, or maps laid out as larger ones. */
export type Stage =
  Extract<Layer, { type: 'conv2d' }> | { readonly type: 'pixelShuffle'; readonly factor: Size2 };

export interface WiringStep {
  readonly index: number;
  /** the cell of the output */
  readonly channel: number;
  readonly row: number;
  readonly column: number;
  /** for each map from the input to the output, in how many ways each of its cells leads to that one */
  readonly ways: readonly Tensor[];
}

export interface Wiring extends Trace<WiringStep> {
  /** the input's shape, then that of what each stage makes: [channels, height, width] */
  readonly shapes: readonly Shape[];
  /** The ways between one cell of one of these maps and every cell of each: those that it reads, and those that read it. */
  waysOf(map: number, channel: number, row: number, column: number): readonly Tensor[];
}

/**
 * Which input each output of a chain of stages reads, a step an output.
 */
export function traceWiring(stages: readonly Stage[], input: Shape): Wiring {
  const shapes: Shape[] = [input];
  const steps = stages.map((stage) => {
    const made = stepOf(stage, shapes.at(-1)!);
    shapes.push(made.shape);
    return made;
  });

  function waysOf(map: number, channel: number, row: number, column: number): readonly Tensor[] {
    const [, rows = 1, columns = 1] = shapes[map]!;
    const cell = tensor([1, ...shapes[map]!]);
    cell.data[(channel * rows + row) * columns + column] = 1;
    return waysThrough(steps, map, cell);
  }

  const last = shapes.length - 1;
  const [channels = 1, rows = 1, columns = 1] = shapes[last]!;
  const cells = [channels, rows, columns] as const;
  function step(index: number): WiringStep {
    const [channel, row, column] = located(index, cells);
    return { index, channel, row, column, ways: waysOf(last, channel, row, column) };
  }
  // A map is drawn with a row for each channel.
  const touching = ({ grid, row, column }: Place) =>
    grid === 'output' && row < channels && column < columns ? [row * rows * columns + column] : [];
  return { shapes, waysOf, length: channels * rows * columns, step, touching };
}

interface Step extends Passage {
  readonly shape: Shape;
}

function stepOf(stage: Stage, input: Shape): Step {
  const zeros = tensor([1, ...input]);
  if (stage.type === 'pixelShuffle') {
    const { factor } = stage;
    return {
      shape: pixelShuffle(zeros, factor).shape.slice(1),
      forth: (cells) => pixelShuffle(cells, factor),
      back: (cells) => pixelShuffleGrad(zeros, cells, factor).input,
    };
  }
  const { filters, kernel } = stage;
  return {
    shape: describe([stage], input)[0]!.output,
    ...everyWay(zeros, filters, typeof kernel === 'number' ? [kernel, kernel] : kernel, stage),
  };
}
