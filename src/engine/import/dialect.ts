import type { Arguments, Given } from './argument.ts';
import { signature } from './argument.ts';
import { closest } from './closest.ts';
import { UnknownName } from './fault.ts';
import type { Step } from './steps.ts';
import type { ClassOf, Maps, Value } from './values.ts';

/** What a framework has names for. */
export interface Dialect {
  readonly name: 'pytorch' | 'keras';
  /** what computes, in a class of the framework's own kind */
  readonly method: 'forward' | 'call';
  /** layers, made first and applied later */
  readonly layers: Readonly<Record<string, LayerReader>>;
  /** functions, called by the last part of their name; null if it is none of those */
  call(name: string, given: Given): Value | null;
  /** the same for what maps themselves can do: `x.view(…)` */
  mapsMethod(name: string, maps: Maps, given: Given): Value | null;
  /** `x[…]` */
  index(maps: Maps, items: readonly Value[], line: number): Maps | null;
  /** maps times something */
  times(maps: Maps, other: Value, line: number): Maps | null;
  /** a class of the text that stands for a layer that we have */
  ownClass(definition: ClassOf): LayerReader | null;
  /** a shape as the framework orders it, as ours; null if it is none */
  shape(value: Value): readonly number[] | null;
}

export type LayerReader = (given: Given) => Step[];

/** A layer of the framework by its signature, and what it comes to. */
export function layerReader(text: string, steps: (args: Arguments) => Step[]): LayerReader {
  let bind: ((given: Given) => Arguments) | null = null;
  return (given) => steps((bind ??= signature(text))(given));
}

/** What there is not, with the name that may have been meant. */
export function unknownName(dialect: Dialect, path: string, line: number): UnknownName {
  const last = path.split('.').at(-1)!;
  const near = closest(last, Object.keys(dialect.layers));
  const framework = dialect.name === 'pytorch' ? 'PyTorch' : 'Keras';
  const meant = near
    ? `: did you mean ${near}?`
    : path === last
      ? ': if it is your own, paste its class, too'
      : '';
  return new UnknownName(line, `${path} is none of the layers of ${framework} that can be read here${meant}`);
}
