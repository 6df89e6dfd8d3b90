/**
 * A widget's state in an address: `?first.stride=2&first.step=4#first`. Rows of a grid are parted by `;` and their
 * numbers by `,`. Only what differs from the page as it was written is said. A link may name a preset instead:
 * `?first.preset=full#first`.
 */
import type { Layer } from '#engine/index.ts';
import { merge } from './check.ts';
import { conflict } from './limits.ts';
import { presetNames, type Declaration, type Parameter, type Parameters, type Values } from './parameters.ts';
import { wrongValue } from './wrongValue.ts';

/** What an address can hold of a widget. The step counts from 0 here and from 1 in the address. */
export interface Told<P extends Parameters> {
  readonly values: Values<P>;
  readonly step: number | null;
  /** What was not taken, each as a sentence. */
  readonly refused: readonly string[];
}

function parse(parameter: Parameter, text: string): unknown {
  switch (parameter.kind) {
    case 'integer':
      return /^-?\d{1,6}$/.test(text) ? Number(text) : text;
    case 'choice':
      return text;
    case 'toggle':
      return text === 'yes' ? true : text === 'no' ? false : text;
    case 'grid':
      if (text === 'none') return null;
      return text.split(';').map((row) => row.split(',').map((cell) => (cell === '' ? NaN : Number(cell))));
    case 'layers':
      return parameter.parse(text);
  }
}

function print(parameter: Parameter, value: unknown): string {
  if (parameter.kind === 'layers') return parameter.print(value as readonly Layer[]);
  if (value === null) return 'none';
  if (Array.isArray(value)) return value.map((row: readonly number[]) => row.join(',')).join(';');
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : `${value as string | number}`;
}

const shorten = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/**
 * Reads what an address says of the widget `id`, over the values that the page gave it, or over those of a preset that
 * it names. Values that cannot stand together are dropped from the last declared one backwards, until the rest can.
 */
export function readAddress<P extends Parameters>(
  declaration: Declaration<P>,
  base: Values<P>,
  id: string,
  search: string,
): Told<P> {
  const taken = new Map<string, unknown>();
  const refused: string[] = [];
  let step: number | null = null;
  let start = base;
  for (const [key, text] of new URLSearchParams(search)) {
    if (!key.startsWith(`${id}.`)) continue;
    const name = key.slice(id.length + 1);
    if (name === 'step') {
      if (/^[1-9]\d{0,6}$/.test(text)) step = Number(text) - 1;
      else refused.push(`Step takes a whole number from 1, not “${shorten(text)}”.`);
      continue;
    }
    if (name === 'preset') {
      const preset = presetNames(declaration).get(text);
      if (preset) start = merge(declaration, preset, {});
      else refused.push(`There is no preset “${shorten(text)}” here.`);
      continue;
    }
    const parameter = Object.hasOwn(declaration.parameters, name) ? declaration.parameters[name] : undefined;
    if (!parameter) {
      refused.push(`There is no “${shorten(name)}” here.`);
      continue;
    }
    try {
      const value = parse(parameter, text);
      const fault = wrongValue(parameter, value) && wrongValue(parameter, shortened(value, text));
      if (fault) refused.push(`${parameter.label} ${fault}.`);
      else taken.set(name, value);
    } catch (error) {
      refused.push(`${parameter.label} cannot be read: ${(error as Error).message}.`);
    }
  }
  const order = Object.keys(declaration.parameters).filter((name) => taken.has(name));
  const settle = (some: ReadonlyMap<string, unknown>) =>
    merge(declaration, undefined, Object.fromEntries(some), start);
  for (
    let reason = conflict(declaration, settle(taken));
    reason && order.length > 0;
    reason = conflict(declaration, settle(taken))
  ) {
    // Where several are at fault, the one that this reason speaks of is the one without which it is another.
    const culprit =
      order.find((name) => without(name) === null) ??
      order.findLast((name) => without(name) !== reason) ??
      order.at(-1)!;
    taken.delete(culprit);
    order.splice(order.indexOf(culprit), 1);
    refused.push(reason);
  }
  return { values: settle(taken), step, refused };

  function without(name: string): string | null {
    const rest = new Map(taken);
    rest.delete(name);
    return conflict(declaration, settle(rest));
  }
}

/** A long or foreign text is quoted as it stood in the address, cut short. */
const shortened = (value: unknown, text: string): unknown =>
  typeof value === 'string' ? shorten(text) : value;

/** An address's query with this widget's part renewed and everything else kept. */
export function writeAddress<P extends Parameters>(
  declaration: Declaration<P>,
  base: Values<P>,
  id: string,
  search: string,
  { values, step }: { values: Values<P>; step: number | null },
): string {
  const printed = (name: string, of: Values<P>) => print(declaration.parameters[name]!, of[name]);
  const kept = [...new URLSearchParams(search)].filter(([key]) => !key.startsWith(`${id}.`));
  const own = Object.keys(declaration.parameters)
    .filter((name) => printed(name, values) !== printed(name, base))
    .map((name): [string, string] => [`${id}.${name}`, printed(name, values)]);
  if (step !== null) own.push([`${id}.step`, String(step + 1)]);
  const query = [...kept, ...own].map(([key, text]) => `${plain(key)}=${plain(text)}`).join('&');
  return query === '' ? '' : `?${query}`;
}

/** Percent-encodes what an address needs encoded, and leaves the commas of a grid readable. */
const plain = (text: string) => encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3B', ';');
