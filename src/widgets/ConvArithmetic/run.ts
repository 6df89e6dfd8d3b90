/**
 * The engine's convolutions over inputs and kernels of ones: their sums count cells, which is all that sizes ask for.
 */
import { conv2dGrad, pad2d, tensor, type Tensor } from '#engine/index.ts';
import { traceConv2d, type ConvTrace } from '#trace/conv2d.ts';
import { traceConvTranspose2d, type TransposeTrace } from '#trace/convTranspose2d.ts';
import type { Trace } from '../kit/useWidget.ts';
import type { ArithmeticValues } from './parameters.ts';
import { sidesOf, stuffed, type Side } from './sides.ts';

interface Shared extends Trace {
  readonly sides: readonly [down: Side, across: Side];
  /** The cells counted: how often each of the padded input is read, or each of the canvas is painted. */
  readonly counts: Tensor;
}

/** A window walks a grid of ones (the input) and zeros (padding, or what stuffs it). */
export interface Sweep extends Shared {
  readonly kind: 'direct' | 'stuffed';
  readonly conv: ConvTrace;
}
/** Each input cell paints a patch on the canvas. */
export interface Painting extends Shared {
  readonly kind: 'painting';
  readonly paint: TransposeTrace;
}
export type ArithmeticRun = Sweep | Painting;

const ones = (...shape: number[]): Tensor => {
  const blank = tensor(shape);
  return { ...blank, data: blank.data.fill(1) };
};
const count = <T>(sides: readonly [Side, Side], of: (side: Side) => T): [T, T] => [
  of(sides[0]),
  of(sides[1]),
];

export function run(values: ArithmeticValues): ArithmeticRun {
  const sides = sidesOf(values);
  if (values.operation === 'direct') return sweep('direct', sides, padded(sides));
  return values.view === 'stuffed' ? sweep('stuffed', sides, spread(sides)) : painting(sides);
}

function sweep(kind: Sweep['kind'], sides: readonly [Side, Side], walked: Tensor): Sweep {
  const weight = ones(1, 1, ...count(sides, ({ kernel }) => kernel));
  const stride = kind === 'stuffed' ? 1 : count(sides, (side) => side.stride);
  const params = { stride, dilation: count(sides, ({ dilation }) => dilation) };
  const conv = traceConv2d(walked, weight, null, params);
  const counts = conv2dGrad(walked, weight, ones(...conv.output.shape), params).input;
  return { kind, sides, conv, counts, length: conv.length, touching: conv.touching };
}

/** The input within its padding, and with the cells past the end that a last window may hang over. */
function padded(sides: readonly [Side, Side]): Tensor {
  const [down, across] = sides;
  return pad2d(ones(1, 1, down.input, across.input), {
    ...{ top: down.before, bottom: down.after + down.overhang },
    ...{ left: across.before, right: across.after + across.overhang },
  });
}

/** The input with S − 1 zeros between its cells, and the border that lets the kernel reach every output. */
function spread(sides: readonly [Side, Side]): Tensor {
  const [rows, columns] = count(sides, (side) => stuffed(side).room);
  const [above, before] = count(sides, (side) => stuffed(side).border);
  const [down, across] = sides;
  const walked = tensor([1, 1, rows, columns]);
  for (let row = 0; row < down.input; row++)
    for (let column = 0; column < across.input; column++)
      walked.data[(above + row * down.stride) * columns + before + column * across.stride] = 1;
  return walked;
}

function painting(sides: readonly [Side, Side]): Painting {
  const input = ones(1, 1, ...count(sides, (side) => side.input));
  const weight = ones(1, 1, ...count(sides, ({ kernel }) => kernel));
  const paint = traceConvTranspose2d(input, weight, null, {
    stride: count(sides, ({ stride }) => stride),
    dilation: count(sides, ({ dilation }) => dilation),
    outputPadding: count(sides, ({ outputPadding }) => outputPadding),
  });
  const { length, touching, output } = paint;
  return { kind: 'painting', sides, paint, counts: output, length, touching, walks: 'input' };
}

/** The cells that a step's window or patch lies on: places of the padded input, of the stuffed one, or of the canvas. */
export function spanOf(run: ArithmeticRun, step: number) {
  const [down, across] = run.sides;
  const { row, column } = (run.kind === 'painting' ? run.paint : run.conv).step(step);
  const stride = run.kind === 'stuffed' ? [1, 1] : [down.stride, across.stride];
  return {
    row: row * stride[0]!,
    column: column * stride[1]!,
    rows: down.kernel,
    columns: across.kernel,
    dilation: [down.dilation, across.dilation] as const,
  };
}
