import type { Layer } from '../network/layer.ts';
import type { Margins } from '../pad.ts';
import { transposedSize } from '../size.ts';
import type { Arguments } from './argument.ts';
import { Fault } from './fault.ts';
import { margins } from './kerasArguments.ts';
import { both, unless } from './layerSteps.ts';
import type { Pool } from './poolOf.ts';
import { poolOf } from './poolOf.ts';
import type { Made, Placed, Step } from './steps.ts';
import type { Maps, Value } from './values.ts';
import { isThing, through } from './values.ts';

/**
 * What Keras has no layer for is written out: padding with −∞, slices, cropping, means put right. Here such lines are
 * read together with the layers that they belong to.
 */

/** Cropping cuts off what a transposed convolution makes too much: its padding. */
export function cropping(args: Arguments): Step[] {
  const cut = margins(args, 'cropping');
  const { line, title } = args;
  return [{ line, title, size: 1, read: (_, before) => cropped(cut, before) }];
}

function cropped(cut: Required<Margins>, before: readonly Placed[]): Made {
  const [maker, last] = [before.at(-2)?.layer, before.at(-1)];
  if (last?.layer.type !== 'convTranspose2d' || last.layer.padding !== undefined) {
    throw new RangeError('cropping can be read behind a transposed convolution alone, as its padding');
  }
  // One more row or column of zeros, in front, is how output padding is written where cropping does not suffice.
  const longer = maker?.type === 'pad2d' && !maker.top && !maker.left;
  const start = longer ? before.at(-2)! : last;
  const { filters, bias = true } = last.layer;
  const [kernel, stride] = [both(last.layer.kernel), both(last.layer.stride ?? 1)];
  const sides = [
    [cut.top, cut.bottom],
    [cut.left, cut.right],
  ] as const;
  const output = ([0, 1] as const).map((axis) => {
    const size = last.input[axis + 1]!;
    const made = stride[axis] * (size - 1) + Math.max(kernel[axis], stride[axis]);
    const direct = { input: start.input[axis + 1]!, kernel: kernel[axis], stride: stride[axis] };
    return made - sides[axis][0] - sides[axis][1] - transposedSize({ ...direct, padding: sides[axis][0] });
  });
  if (output.some((more, axis) => more < 0 || more >= stride[axis as 0 | 1])) {
    throw new RangeError('it takes off more at one end than a transposed convolution with padding does');
  }
  const layer: Layer = {
    ...{ type: 'convTranspose2d', filters, kernel: last.layer.kernel },
    ...unless('stride', last.layer.stride ?? 1, 1),
    ...unless('padding', alike([cut.top, cut.left]), 0),
    ...unless('outputPadding', alike(output), 0),
    ...unless('bias', bias, true),
  };
  return { layers: [layer], instead: longer ? 2 : 1 };
}

const alike = ([y = 0, x = 0]: readonly number[]): number | readonly [number, number] =>
  y === x ? y : [y, x];

/** `ops.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0)), constant_values=float("-inf"))`, in front of a maximum. */
export function endless(maps: Maps, sides: Value, filled: Value, line: number): Maps {
  const title = 'ops.pad';
  const fail = (message: string): never => {
    throw new Fault(line, `${title} ${message}`);
  };
  if (filled !== -Infinity && filled !== 0) fail('can be read with constant_values = 0 or float("-inf")');
  const pairs = Array.isArray(sides) ? (sides as readonly Value[]) : [];
  const numbers = pairs.flat() as readonly Value[];
  if (pairs.length !== 4 || numbers.length !== 8 || !numbers.every(Number.isSafeInteger)) {
    fail('takes a pair of numbers for images, rows, columns and channels');
  }
  const [n, m, top, bottom, left, right, c, d] = numbers as number[];
  if (n! + m! + c! + d! !== 0) fail('can be read for rows and columns alone');
  const layer: Layer = { type: 'pad2d', ...{ top: top!, right: right!, bottom: bottom!, left: left! } };
  return through(maps, [
    { line, title, size: 1, endless: filled === -Infinity, read: () => ({ layers: [layer] }) },
  ]);
}

/** A maximum, and what pads for it, if anything does. */
export function afterEndless(pool: Pool, before: readonly Placed[]): Made {
  const pad = before.at(-1);
  if (!pad?.step.endless || pad.layer.type !== 'pad2d') return { layers: [pool] };
  const { top = 0, right = 0, bottom = 0, left = 0 } = pad.layer;
  return { layers: [poolOf(pool, pad.input, { margins: { top, right, bottom, left } })], instead: 1 };
}

/** `x[:, ::2, ::2, :]` takes every second row and column, as a window of one cell with that stride does. */
export function sliced(maps: Maps, items: readonly Value[], line: number): Maps | null {
  const steps = items.map((item) => (isThing(item) && item.kind === 'slice' && item.whole ? item.step : 0));
  const [images, rows = 0, columns = 0, channels] = steps;
  const fine = steps.length === 4 && images === 1 && channels === 1 && rows >= 1 && columns >= 1;
  if (!fine) return null;
  const stride = alike([rows, columns]);
  const read: Step['read'] = (_, before) => {
    const conv = before.at(-1)?.layer;
    // With dilation Keras takes no stride: this is how one is written.
    if (conv?.type === 'conv2d' && conv.stride === undefined && conv.padding !== 'same') {
      return { layers: [{ ...conv, stride }], instead: 1 };
    }
    return { layers: [{ type: 'maxPool2d', size: 1, stride }] };
  };
  return through(maps, [{ line, title: 'this slice', size: 1, read }]);
}

/** Means times what puts them right, row by row or column by column. */
export function corrected(maps: Maps, factors: Value, line: number): Maps | null {
  if (!isThing(factors) || factors.kind !== 'factors') return null;
  const [one, rows, columns, last] = factors.shape;
  const axis = columns === 1 ? 0 : 1;
  if (one !== 1 || last !== 1 || (rows !== 1 && columns !== 1)) return null;
  const earlier = maps.step?.factors;
  const all: readonly (readonly number[] | undefined)[] =
    axis === 0 ? [factors.values, earlier?.[1]] : [earlier?.[0], factors.values];
  const from = earlier && maps.from ? maps.from : maps;
  const read: Step['read'] = (_, before) => {
    const [pad, pool] = [before.at(-2), before.at(-1)?.layer];
    if (pad?.layer.type !== 'pad2d' || pool?.type !== 'avgPool2d' || pool.padding !== undefined) {
      throw new RangeError('such a product can be read behind padding and a mean alone, which it puts right');
    }
    const { top = 0, right = 0, bottom = 0, left = 0 } = pad.layer;
    const wanted = { margins: { top, right, bottom, left }, counts: [true, false], factors: all };
    return { layers: [poolOf(pool, pad.input, wanted)], instead: 2 };
  };
  return through(from, [{ line, title: 'this product', size: 1, factors: all, read }]);
}
