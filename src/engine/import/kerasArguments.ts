import type { Layer } from '../network/layer.ts';
import type { Margins } from '../pad.ts';
import type { Size2 } from '../pair.ts';
import type { Arguments } from './argument.ts';
import { Fault } from './fault.ts';
import { both, plainStep } from './layerSteps.ts';
import type { Step } from './steps.ts';
import type { Value } from './values.ts';
import { isThing } from './values.ts';

const activations: Readonly<Record<string, Layer | null>> = {
  ...{ linear: null, relu: { type: 'relu' }, relu6: { type: 'relu6' }, sigmoid: { type: 'sigmoid' } },
  ...{ tanh: { type: 'tanh' }, gelu: { type: 'gelu' }, softmax: { type: 'softmax' } },
};

/** The bend that a layer brings along: by name, as a function, or none. */
export function activation(args: Arguments, name = 'activation'): Step[] {
  const value = args.value(name);
  if (value === null) return [];
  const path = isThing(value) && value.kind === 'named' ? value.path.split('.').at(-1)! : value;
  if (typeof path !== 'string' || !Object.hasOwn(activations, path)) {
    const said = typeof path === 'string' ? path : 'this';
    throw new Fault(
      args.line,
      `there is no activation ${said} here, but ${Object.keys(activations).join(', ')}`,
    );
  }
  const layer = activations[path];
  return layer ? [plainStep({ line: args.line, title: path }, layer)] : [];
}

/** A window along both axes, as Keras has it: without gaps it has the strides and the dilation of 1. */
export interface Window {
  readonly kernel: readonly [number, number];
  readonly stride: readonly [number, number];
}

/**
 * Keras pads for "same" by what makes the output ⌈W / S⌉, half of it before (rounded down) and half behind: with a
 * stride that depends on the size of the input.
 */
export function samePad(
  { kernel, stride }: Window,
  [, height = 1, width = 1]: readonly number[],
): Required<Margins> {
  const total = ([0, 1] as const).map((axis) => {
    const size = axis === 0 ? height : width;
    return Math.max(0, (Math.ceil(size / stride[axis]) - 1) * stride[axis] + kernel[axis] - size);
  });
  const [top, left] = [Math.floor(total[0]! / 2), Math.floor(total[1]! / 2)];
  return { top, left, bottom: total[0]! - top, right: total[1]! - left };
}

/** `padding`, of which Keras has two. */
export function isSame(args: Arguments): boolean {
  const text = args.text('padding').toLowerCase();
  if (text !== 'same' && text !== 'valid') {
    throw new Fault(args.line, `${args.title} takes padding = valid or same, not ${text}`);
  }
  return text === 'same';
}

/** `((top, bottom), (left, right))`, `(height, width)` or one number. */
export function margins(args: Arguments, name: string): Required<Margins> {
  const value = args.value(name);
  const isWhole = (one: Value): one is number => Number.isSafeInteger(one);
  const sides = (Array.isArray(value) ? value : [value, value]) as readonly Value[];
  const pairs = sides.map((side) => (isWhole(side) ? [side, side] : side));
  const fine = pairs.every(
    (two) => Array.isArray(two) && two.length === 2 && (two as readonly Value[]).every(isWhole),
  );
  if (pairs.length !== 2 || !fine) {
    throw new Fault(
      args.line,
      `${args.title} takes ${name} = ((top, bottom), (left, right)), two numbers or one`,
    );
  }
  const [[top, bottom], [left, right]] = pairs as unknown as [[number, number], [number, number]];
  return { top, bottom, left, right };
}

export const windowOf = (kernel: Size2, stride: Size2): Window => ({
  kernel: both(kernel),
  stride: both(stride),
});

/** As a layer, with the sides alone that have any. */
export function padding(sides: Required<Margins>): Layer {
  const said = (['top', 'right', 'bottom', 'left'] as const).filter((side) => sides[side] !== 0);
  return { type: 'pad2d', ...Object.fromEntries(said.map((side) => [side, sides[side]])) };
}
