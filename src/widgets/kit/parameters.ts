/**
 * The one declaration of a widget's parameters. Its controls, their limits, its address, the check on what an author
 * wrote and its entry in the gallery all follow from it.
 */

import type { Layer, Shape } from '#engine/index.ts';

/** Rows of numbers. */
export type Matrix = readonly (readonly number[])[];

interface Named {
  /** What the control is called on screen, in speech and in messages: "Stride". */
  readonly label: string;
}
export interface IntegerParameter extends Named {
  readonly kind: 'integer';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** Its range is too long to slide along: its control is a number field. */
  readonly typed?: true;
  /** How readers see a value that is counted in other units: 15 tenths as "1.5". Authors and addresses keep the whole. */
  readonly shown?: (value: number) => string;
}
export interface ChoiceParameter<Option extends string = string> extends Named {
  readonly kind: 'choice';
  readonly default: Option;
  readonly options: Readonly<Record<Option, string>>;
}
export interface ToggleParameter extends Named {
  readonly kind: 'toggle';
  readonly default: boolean;
}
/** What a reader draws or types, in place of a sample; `null` stands for "nothing drawn". */
export interface GridParameter extends Named {
  readonly kind: 'grid';
  readonly default: null;
  /** The smallest and the largest number in a cell. */
  readonly digits: readonly [min: number, max: number];
  /** How many rows and columns at the least and at the most. */
  readonly side: readonly [least: number, most: number];
}
/**
 * A network that a reader builds, put together where it is drawn. What is known about layers comes with the parameter:
 * widgets without networks need not load it.
 */
export interface LayersParameter extends Named {
  readonly kind: 'layers';
  readonly default: readonly Layer[];
  print(layers: readonly Layer[]): string;
  /** Throws what is wrong with the text. */
  parse(text: string): Layer[];
  /** What is wrong with a value, as the end of a sentence that began with its name. */
  fault(value: unknown): string | null;
  /** Which layer gets what it can do nothing with, and why, as a sentence. */
  misfit(layers: readonly Layer[], input: Shape): string | null;
}
export type Parameter =
  IntegerParameter | ChoiceParameter | ToggleParameter | GridParameter | LayersParameter;
export type Parameters = Readonly<Record<string, Parameter>>;

export type ValueOf<P> = P extends IntegerParameter
  ? number
  : P extends ChoiceParameter<infer Option>
    ? Option
    : P extends ToggleParameter
      ? boolean
      : P extends GridParameter
        ? Matrix | null
        : P extends LayersParameter
          ? readonly Layer[]
          : never;
/** As they are kept and stand in an address. */
export type Values<P extends Parameters> = { readonly [Name in keyof P]: ValueOf<P[Name]> };
/** As a run takes them: every grid has its numbers, drawn or those of its sample. */
export type Filled<P extends Parameters> = {
  readonly [Name in keyof P]: P[Name] extends GridParameter ? Matrix : ValueOf<P[Name]>;
};
export type GridName<P extends Parameters> = {
  [Name in keyof P]: P[Name] extends GridParameter ? Name : never;
}[keyof P] &
  string;

export type LayersName<P extends Parameters> = {
  [Name in keyof P]: P[Name] extends LayersParameter ? Name : never;
}[keyof P] &
  string;

/** What a grid holds while nothing is drawn on it, and what a drawing has to keep to. */
export interface Drawable<P extends Parameters> {
  sample(values: Values<P>): Matrix;
  /** The choice that a drawing stands in for: it then shows "Your own", and choosing again puts the drawing away. */
  readonly instead?: keyof P & string;
  /** A drawing has as many rows and columns as its sample, and is cut or filled up to them, unless it is free. */
  readonly free?: true;
  /** Where it does not lie in the figure as it is: how it lies there, and what a drawing on that makes of it. */
  readonly view?: {
    shown(rows: Matrix, values: Values<P>): Matrix;
    /** or why nothing can be drawn there, as a sentence */
    drawn(shown: Matrix, rows: Matrix, values: Values<P>): Matrix | string;
  };
}

export interface Preset<P extends Parameters> {
  readonly values: Partial<Values<P>>;
  /** The controls that this preset shows, in this order; all of them where nothing is said. */
  readonly controls?: readonly (keyof P & string)[];
  /** What it was called before: addresses that name it so still open. */
  readonly was?: readonly string[];
}

export interface Declaration<P extends Parameters = Parameters, Fact extends string = string> {
  /** The tag an author writes. */
  readonly name: string;
  /** What it shows, in one sentence, for the gallery. */
  readonly summary: string;
  /** What its page in `/labs/` is called, where it is large enough to have one. */
  readonly lab?: string;
  readonly parameters: P;
  readonly presets: Readonly<Record<string, Preset<P>>>;
  /** What the values come to, by name and in words, for tasks that ask a reader to bring it about. */
  readonly facts: Readonly<Record<Fact, string>>;
  readonly drawings?: { readonly [Name in GridName<P>]: Drawable<P> };
  /** The shape that a list of layers is given: with the first layer that does not fit, the values cannot stand. */
  readonly inputs?: { readonly [Name in LayersName<P>]: (values: Values<P>) => Shape };
  /** Why these values cannot stand together, as a sentence that also says what would help; null where they can. */
  refuses?(values: Filled<P>): string | null;
  /** What makes no sense but may be typed and opened, because the widget then says why. − and + don't lead there. */
  warns?(values: Filled<P>): string | null;
  /** What else changes when one parameter does. */
  follow?(next: Values<P>, changed: keyof P & string): Values<P>;
  /** What an author's or an address's values leave open and others settle: the width, where only a height was given. */
  complete?(values: Values<P>, given: ReadonlySet<string>): Values<P>;
  /** What a control is called where the other values change its meaning; null where they leave it none. */
  called?(values: Values<P>, name: keyof P & string): string | null | undefined;
}

export const integer = (
  label: string,
  range: { default: number; min: number; max: number; typed?: true; shown?: (value: number) => string },
): IntegerParameter => ({ kind: 'integer', label, ...range });

/** One of several, each with the words it is shown by; samples bring their own `label`. */
export const choice = <Option extends string>(
  label: string,
  options: Readonly<Record<Option, string | { readonly label: string }>>,
  initial: NoInfer<Option>,
): ChoiceParameter<Option> => {
  const words = Object.entries<string | { readonly label: string }>(options).map(([name, option]) => [
    name,
    typeof option === 'string' ? option : option.label,
  ]);
  return {
    kind: 'choice',
    label,
    options: Object.fromEntries(words) as Record<Option, string>,
    default: initial,
  };
};

export const toggle = (label: string, initial = false): ToggleParameter => ({
  kind: 'toggle',
  label,
  default: initial,
});

export const grid = (
  label: string,
  limits: { digits: readonly [number, number]; side: readonly [number, number] },
): GridParameter => ({ kind: 'grid', label, default: null, ...limits });

/** Every name that an address may have of a preset, with what that is called today. */
export const presetNames = ({ presets }: Declaration): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(presets).flatMap(([name, { was = [] }]) =>
      [name, ...was].map((said) => [said, name] as const),
    ),
  );

/** The controls that a preset shows. */
export const controlsOf = <P extends Parameters>(
  { presets, parameters }: Declaration<P>,
  preset: string | undefined,
): readonly (keyof P & string)[] => presets[preset ?? '']?.controls ?? Object.keys(parameters);

/** Fixes the types of a declaration without spelling them out. */
export const declare = <P extends Parameters, const Fact extends string>(
  declaration: Declaration<P, Fact>,
): Declaration<P, Fact> => declaration;

/** What every widget's tag takes beside its own parameters. */
export interface FrameProps {
  /** Unique on the page: names the figure in addresses (`?id.stride=2#id`) and in links. */
  id: string;
  title?: string;
  caption?: string;
  preset?: string;
  /** The step to open with, counted from 1; `"last"` shows the finished run. */
  step?: number | 'last';
  /** "1.2": put in by the build, which counts the figures of a lesson. */
  figure?: string;
}
/** The same as a table: which of them are plain text, and which have rules of their own. */
export const frameProps = {
  ...{ id: 'text', title: 'text', caption: 'text' },
  ...{ preset: 'own', step: 'own', figure: 'own' },
} satisfies Record<keyof FrameProps, 'text' | 'own'>;
export type WidgetProps<P extends Parameters> = FrameProps & Partial<Values<P>>;
