import type { Shape } from '../tensor.ts';
import { quote } from '../whole.ts';
import { Fault } from './fault.ts';
import type { Procedure } from './pythonProgram.ts';
import { join, type Step } from './steps.ts';

/** What an expression in a text stands for, as far as a network is made of it. */
export type Value = number | string | boolean | null | readonly Value[] | Thing;

export type Thing =
  | Module
  | Maps
  | Instance
  | ClassOf
  | { readonly kind: 'function'; readonly procedure: Procedure; readonly self: Instance | null }
  /** a method of something else, which is called with it */
  | { readonly kind: 'method'; readonly of: Module | Maps; readonly name: string }
  /** a name from elsewhere: `nn.Conv2d` */
  | { readonly kind: 'named'; readonly path: string }
  /** a batch of numbers that somebody tries a network with */
  | { readonly kind: 'batch'; readonly shape: Shape }
  | { readonly kind: 'slice'; readonly step: number; readonly whole: boolean }
  /** numbers that maps are multiplied by, spread over the given shape */
  | { readonly kind: 'factors'; readonly shape: readonly number[]; readonly values: readonly number[] }
  | { readonly kind: 'unknown'; readonly fault: Fault };

/** Layers that can be put to use: a single one, or a row of them. */
export interface Module {
  readonly kind: 'module';
  readonly line: number;
  /** a row may grow: `model.add(…)` */
  readonly steps: Step[];
  readonly grows: boolean;
  /** what the text says that it is given */
  shape: Shape | null;
}

export interface ClassOf {
  readonly kind: 'class';
  readonly line: number;
  readonly name: string;
  readonly text: string;
  readonly methods: ReadonlyMap<string, Procedure>;
}

export interface Instance {
  readonly kind: 'instance';
  readonly line: number;
  readonly of: ClassOf;
  readonly fields: Map<string, Value>;
  shape: Shape | null;
}

/** What flows through a network: what a step makes of what came before it. Where nothing came before is an input. */
export interface Maps {
  readonly kind: 'maps';
  readonly line: number;
  readonly step: Step | null;
  readonly from: Maps | null;
  readonly depth: number;
  /** of an input: the shape that the text gives it */
  readonly shape: Shape | null;
}

export const module = (line: number, steps: readonly Step[], grows = false): Module => ({
  ...{ kind: 'module', line, steps: [...steps], grows, shape: null },
});

export const inputMaps = (line: number, shape: Shape | null = null): Maps => ({
  ...{ kind: 'maps', line, step: null, from: null, depth: 0, shape },
});

export const most = 1000;

export function through(maps: Maps, steps: readonly Step[]): Maps {
  let end = maps;
  for (const step of steps) {
    end = { kind: 'maps', line: step.line, step, from: end, depth: end.depth + 1, shape: null };
    if (end.depth > most) throw new Fault(step.line, `there are more than ${most} layers: that is the most`);
  }
  return end;
}

/** The input that maps come from, and the steps that lead from there (or from other maps on the way) to them. */
export function way(maps: Maps, from: Maps | null = null): { readonly input: Maps; readonly steps: Step[] } {
  const steps: Step[] = [];
  let at = maps;
  while (at.step && at.from && at !== from) {
    steps.push(at.step);
    at = at.from;
  }
  return { input: at, steps: steps.reverse() };
}

/** Several maps added to or stacked on each other: branches that part where their ways first meet, going back. */
export function joinMaps(
  type: 'residual' | 'concat',
  all: readonly Maps[],
  place: Pick<Step, 'line' | 'title'>,
): Maps {
  const [first, ...others] = all;
  const fork = first && others.reduce<Maps | null>((one, other) => one && meeting(one, other), first);
  if (!first || !fork)
    throw new Fault(place.line, `${place.title} joins what does not come from the same input`);
  const lists = all.map((maps) => way(maps, fork).steps);
  if (type === 'residual') {
    if (lists.length !== 2) {
      throw new Fault(place.line, `${place.title} adds ${lists.length}, and only sums of two can be read`);
    }
    // A sum has no order: what is empty is the shortcut.
    if (lists[0]!.length === 0) lists.reverse();
    if (lists[1]!.length === 0) lists.pop();
  }
  const step = join(type, lists, place);
  if (step.size > most) throw new Fault(place.line, `there are more than ${most} layers: that is the most`);
  return through(fork, [step]);
}

function meeting(one: Maps, other: Maps): Maps | null {
  let [a, b]: [Maps | null, Maps | null] = [one, other];
  while (a && b && a !== b) {
    if (a.depth >= b.depth) a = a.from;
    else b = b.from;
  }
  return a && a === b ? a : null;
}

export const isThing = (value: Value | undefined): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a message shows it. */
export function show(value: Value): string {
  if (!isThing(value))
    return value === null ? 'None' : typeof value === 'boolean' ? (value ? 'True' : 'False') : quote(value);
  if (value.kind === 'named') return value.path;
  return (
    { module: 'a layer', maps: 'what a layer gives', instance: 'an instance', class: 'a class' }[
      value.kind as string
    ] ?? 'something that cannot be read'
  );
}

/** What stands for a value that is not in the text. */
export function unknown(line: number, what: string): Value {
  return {
    kind: 'unknown',
    fault: new Fault(line, `${what} only a run could tell, and nothing is run here`),
  };
}
