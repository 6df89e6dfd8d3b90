/** Grids that a reader draws on, beside the samples that they begin with. */
import { counted } from '#figures/counted.ts';
import type { Declaration, Drawable, Filled, Matrix, Parameters, Values } from './parameters.ts';

/** A grid's name and what is declared of it. */
type Entry<P extends Parameters> = readonly [name: keyof P & string, drawing: Drawable<P>];

const entries = <P extends Parameters>({ drawings }: Declaration<P>): readonly Entry<P>[] =>
  Object.entries<Drawable<P>>(drawings ?? {});

const drawingOf = <P extends Parameters>({ drawings }: Declaration<P>, name: string): Drawable<P> =>
  (drawings as Readonly<Record<string, Drawable<P>>>)[name]!;

const drawnOn = <P extends Parameters>(values: Values<P>, name: keyof P): Matrix | null =>
  values[name] as Matrix | null;

/**
 * Every grid with its numbers. A sample is made when it is first looked at: to find how far a slider goes, hundreds of
 * values are asked whether they can stand together, and few of those that answer look at a grid.
 */
export function withSamples<P extends Parameters>(declaration: Declaration<P>, values: Values<P>): Filled<P> {
  const filled: Record<string, unknown> = { ...values };
  for (const [name, { sample }] of entries(declaration)) {
    if (drawnOn(values, name) !== null) continue;
    let made: Matrix | undefined;
    Object.defineProperty(filled, name, { enumerable: true, get: () => (made ??= sample(values)) });
  }
  return filled as Filled<P>;
}

/** A grid as it lies in the figure. */
export function shownOn<P extends Parameters>(
  declaration: Declaration<P>,
  values: Values<P>,
  name: string,
): Matrix {
  const { sample, view } = drawingOf(declaration, name);
  const rows = drawnOn(values, name) ?? sample(values);
  return view ? view.shown(rows, values) : rows;
}

/** A grid with one cell of the figure set to another number, or why that cannot be, as a sentence. */
export function setOn<P extends Parameters>(
  declaration: Declaration<P>,
  values: Values<P>,
  name: string,
  at: { readonly row: number; readonly column: number },
  value: number,
): Matrix | string {
  const { sample, view } = drawingOf(declaration, name);
  const set = replaced(shownOn(declaration, values, name), at, value);
  return view ? view.drawn(set, drawnOn(values, name) ?? sample(values), values) : set;
}

/** Rows with one number replaced. */
export const replaced = (
  rows: Matrix,
  at: { readonly row: number; readonly column: number },
  value: number,
): Matrix =>
  rows.map((row, i) => (i === at.row ? row.map((old, j) => (j === at.column ? value : old)) : row));

/** Whether something drawn stands in for a choice. */
export const isDrawn = <P extends Parameters>(
  declaration: Declaration<P>,
  values: Values<P>,
  choice: keyof P,
): boolean =>
  entries(declaration).some(([name, { instead }]) => instead === choice && drawnOn(values, name) !== null);

/** A choice puts away what was drawn in its place; other drawings keep to the size of their samples. */
export function redrawn<P extends Parameters>(
  declaration: Declaration<P>,
  values: Values<P>,
  changed: keyof P,
): Values<P> {
  const grids = entries(declaration).flatMap(
    ([name, { sample, instead, free }]): [string, Matrix | null][] => {
      const drawn = drawnOn(values, name);
      if (drawn === null || name === changed) return [];
      if (instead === changed) return [[name, null]];
      return free ? [] : [[name, fitted(drawn, sample(values))]];
    },
  );
  return { ...values, ...Object.fromEntries(grids) };
}

/** Cut, or filled up with zeros. */
const fitted = (drawn: Matrix, sample: Matrix): Matrix =>
  alike(drawn, sample) ? drawn : sample.map((row, i) => row.map((_, j) => drawn[i]?.[j] ?? 0));

/** Which drawing has other rows and columns than it may, as a sentence. */
export function misshapen<P extends Parameters>(
  declaration: Declaration<P>,
  values: Values<P>,
): string | null {
  for (const [name, { sample, free }] of entries(declaration)) {
    const drawn = drawnOn(values, name);
    if (drawn === null || free) continue;
    const wanted = sample(values);
    if (alike(drawn, wanted)) continue;
    const label = declaration.parameters[name]!.label.toLowerCase();
    // "Drawn kernels", "Biases"
    const verb = label.endsWith('s') ? 'have' : 'has';
    return `The ${label} ${verb} ${shapeOf(drawn)}: ${shapeOf(wanted)} ${wanted.length === 1 ? 'fits' : 'fit'} here.`;
  }
  return null;
}

const alike = (one: Matrix, other: Matrix): boolean =>
  one.length === other.length && one[0]!.length === other[0]!.length;

const shapeOf = (rows: Matrix): string => `${counted(rows.length, 'row')} of ${rows[0]!.length}`;
