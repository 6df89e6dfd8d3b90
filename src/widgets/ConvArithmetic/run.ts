/**
 * The engine's convolutions over inputs and kernels of ones: their sums count cells, which is all that sizes ask for.
 */
import { conv2dGrad, pad2d, tensor, type Tensor } from '#engine/index.ts';
import { traceConv2d, type ConvTrace } from '#trace/conv2d.ts';
import { traceConvTranspose2d, type TransposeTrace } from '#trace/convTranspose2d.ts';
import type { ArithmeticValues } from './controls.ts';
import { sidesOf, stuffed, type Side } from './sides.ts';

type Sides = readonly [down: Side, across: Side];
interface Shared {
  readonly sides: Sides;
  /** How often each cell of the ground is read or painted. */
  readonly counts: Tensor;
}

/** A window walks a grid of ones (the input) and zeros (padding, or what stuffs it). */
export interface Sweep extends ConvTrace, Shared {
  readonly kind: 'direct' | 'stuffed';
  /** The grid that windows or patches lie on. The steps go through the other one. */
  readonly ground: 'input';
}
/** Each input cell paints a patch on the canvas. */
export interface Painting extends TransposeTrace, Shared {
  readonly kind: 'painting';
  readonly ground: 'output';
}
export type ArithmeticRun = Sweep | Painting;

const ones = (...shape: number[]): Tensor => {
  const blank = tensor(shape);
  return { ...blank, data: blank.data.fill(1) };
};
const both = <T>([down, across]: Sides, of: (side: Side) => T): [T, T] => [of(down), of(across)];
const kernelOf = (sides: Sides): Tensor => ones(1, 1, ...both(sides, ({ kernel }) => kernel));

export function run(values: ArithmeticValues): ArithmeticRun {
  const sides = sidesOf(values);
  if (values.operation === 'direct') return sweep('direct', sides, padded(sides));
  return values.view === 'stuffed' ? sweep('stuffed', sides, spread(sides)) : painting(sides);
}

function sweep(kind: Sweep['kind'], sides: Sides, walked: Tensor): Sweep {
  const weight = kernelOf(sides);
  const stride = kind === 'stuffed' ? 1 : both(sides, (side) => side.stride);
  const params = { stride, dilation: both(sides, ({ dilation }) => dilation) };
  const conv = traceConv2d(walked, weight, null, params);
  const counts = conv2dGrad(walked, weight, ones(...conv.output.shape), params).input;
  return { ...conv, kind, sides, counts, ground: 'input' };
}

/** The input within its padding, and with the cells past the end that a last window may hang over. */
function padded([down, across]: Sides): Tensor {
  return pad2d(ones(1, 1, down.input, across.input), {
    ...{ top: down.before, bottom: down.after + down.overhang },
    ...{ left: across.before, right: across.after + across.overhang },
  });
}

/** The input with S − 1 zeros between its cells, and the border that lets the kernel reach every output. */
function spread(sides: Sides): Tensor {
  const [rows, columns] = both(sides, (side) => stuffed(side).room);
  const [above, before] = both(sides, (side) => stuffed(side).border);
  const [down, across] = sides;
  const walked = tensor([1, 1, rows, columns]);
  for (let row = 0; row < down.input; row++)
    for (let column = 0; column < across.input; column++)
      walked.data[(above + row * down.stride) * columns + before + column * across.stride] = 1;
  return walked;
}

function painting(sides: Sides): Painting {
  const input = ones(1, 1, ...both(sides, (side) => side.input));
  const paint = traceConvTranspose2d(input, kernelOf(sides), null, {
    stride: both(sides, ({ stride }) => stride),
    dilation: both(sides, ({ dilation }) => dilation),
    outputPadding: both(sides, ({ outputPadding }) => outputPadding),
  });
  return { ...paint, kind: 'painting', sides, counts: paint.output, ground: 'output', walks: ['input'] };
}

/** The cells that a step's window or patch lies on: places of the padded input, of the stuffed one, or of the canvas. */
export function spanOf(run: ArithmeticRun, step: number) {
  const { row, column } = run.step(step);
  const [down, across] = run.sides;
  return {
    ...{ row: row * run.stride[0], column: column * run.stride[1] },
    ...{ rows: down.kernel, columns: across.kernel, dilation: run.dilation },
  };
}
