import type { Layer, Network, Shape, Tensor } from '#engine/index.ts';
import { parameters } from '#engine/index.ts';
import { digits } from '#samples/digits/index.ts';
import type { IdxSet } from '#samples/idx.ts';
import { shapes } from '#samples/shapes/index.ts';
import { fixedIn } from './hands.ts';

interface Lesson {
  readonly name: string;
  readonly classes: readonly string[];
}

/** What a network can be trained on. */
export const lessons = {
  digits,
  shapes,
  own: { name: 'Your own files', classes: digits.classes },
} satisfies Record<string, Lesson>;
export type LessonName = keyof typeof lessons;

export interface TeachingOrder {
  readonly layers: readonly Layer[];
  readonly seed: number;
  readonly lesson: LessonName;
  /** the reader's own pictures, where they are the lesson */
  readonly own: IdxSet | null;
  /** what it begins with, in the order of the engine's `parameters`, and what of it stays as it is */
  readonly weights: readonly Tensor[];
  readonly fixed: readonly number[];
}

/** How far a network has come. */
export interface Progress {
  readonly steps: number;
  /** of the steps since the last time */
  readonly loss: number;
  /** on pictures that it had not seen */
  readonly accuracy: number;
  readonly tensors: ReadonlyMap<string, Tensor>;
}

export const STEPS = 600;

/** Why a design cannot be taught; null if it can. */
export function unteachable(outputs: Shape, lesson: LessonName): string | null {
  const { classes, name } = lessons[lesson];
  if (outputs.length === 1 && outputs[0] === classes.length) return null;
  return (
    `To be trained on ${name.toLowerCase()} a network has to end in a list of ${classes.length} numbers, ` +
    `a score for each class: this one ends in ${outputs.join(' × ')}.`
  );
}

/** The layers with an end of so many numbers: the last dense layer's, or one of their own. */
export function endingIn(layers: readonly Layer[], outputs: Shape, count: number): Layer[] {
  const scoring = layers.at(-1)?.type === 'softmax' ? layers.slice(0, -1) : [...layers];
  const last = scoring.at(-1);
  if (last?.type === 'linear') return [...scoring.slice(0, -1), { ...last, units: count }];
  return [
    ...scoring,
    ...(outputs.length > 1 ? [{ type: 'flatten' } as const] : []),
    { type: 'linear', units: count },
  ];
}

export const orderFor = (
  net: Network,
  { layers, seed }: { readonly layers: readonly Layer[]; readonly seed: number },
  lesson: LessonName,
  own: IdxSet | null = null,
): TeachingOrder => ({
  layers,
  seed,
  lesson,
  own,
  weights: parameters(net),
  fixed: fixedIn(net),
});
