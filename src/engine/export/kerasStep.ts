import type { Margins } from '../pad.ts';
import { call, literal } from './python.ts';

/** A line of Keras: what it does with the variable that it is given. */
export type Step = (x: string) => string;

export function apply(
  name: string,
  positional: readonly unknown[] = [],
  named: Readonly<Record<string, readonly [value: unknown, usual: unknown]>> = {},
): Step {
  const layer = call(`layers.${name}`, positional, named);
  return (x) => `${layer}(${x})`;
}

export function zeroPadding({ top, right, bottom, left }: Required<Margins>): Step {
  return apply('ZeroPadding2D', [
    [
      [top, bottom],
      [left, right],
    ],
  ]);
}

/** Padding that no maximum ever takes. */
export function endlessPadding({ top, right, bottom, left }: Required<Margins>): Step {
  const margins = literal([
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ]);
  return (x) => `ops.pad(${x}, ${margins}, constant_values=float("-inf"))`;
}

export function isNone({ top, right, bottom, left }: Required<Margins>): boolean {
  return top + right + bottom + left === 0;
}
