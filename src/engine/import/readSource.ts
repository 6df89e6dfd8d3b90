import type { Layer } from '../network/layer.ts';
import type { Shape } from '../tensor.ts';
import type { Dialect } from './dialect.ts';
import { Fault, UnknownName } from './fault.ts';
import { keras } from './keras.ts';
import { pythonProgram } from './pythonProgram.ts';
import { pytorch } from './pytorch.ts';
import { Run } from './run.ts';
import type { Step, Walked } from './steps.ts';
import { follow, repeated } from './steps.ts';
import type { Module, Value } from './values.ts';
import { isThing } from './values.ts';

/** What a program in PyTorch or Keras says of a network. */
export interface SourceReading {
  readonly framework: 'pytorch' | 'keras';
  /** the layers, up to the first that does not fit */
  readonly layers: readonly Layer[];
  /** the line that each of them stands on, counted from 1 */
  readonly lines: readonly number[];
  /** what an image is: [channels, height, width], or [numbers]; where the text names none, one that fits is taken */
  readonly inputShape: Shape | null;
  readonly told: boolean;
  /** the first thing that is wrong, or cannot be read */
  readonly misfit: { readonly line: number; readonly message: string } | null;
}

/**
 * Reads a network out of a program in PyTorch or Keras, without running it: rows of layers (`nn.Sequential`,
 * `keras.Sequential`), classes with a `forward` that is a plain sequence, Keras' functional style. What does not fit
 * is said with its line; so is what only a run could tell.
 */
export function readSource(text: string): SourceReading {
  const dialect = frameworkOf(text);
  const nothing = { layers: [], lines: [], inputShape: null, told: false };
  try {
    const run = new Run(dialect);
    run.program(pythonProgram(text));
    const { steps, shape } = network(run);
    return { framework: dialect.name, ...placed(steps, shape ?? run.tried) };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { framework: dialect.name, ...nothing, misfit: { line: error.line, message: error.message } };
  }
}

/** Which framework a text speaks: by what it imports, by how it calls its layers, and by their names. */
function frameworkOf(text: string): Dialect {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const torch = count(/\btorch\b|\bnn\.[A-Z]|\b(?:Conv2d|MaxPool2d|BatchNorm2d|Linear)\b/g);
  const other = count(/\bkeras\b|\btensorflow\b|\blayers\.[A-Z]|\b(?:Conv2D|MaxPooling2D|Dense)\b/g);
  return other > torch ? keras : pytorch;
}

/** The network of a text: the longest of those that are made; what is wrong on the way comes first. */
function network(run: Run): Module {
  const faults = run.results.filter((result) => result instanceof Fault);
  if (faults[0]) throw faults[0];
  const values = run.results as readonly Value[];
  const made = values.filter(
    (value) => isThing(value) && (value.kind === 'module' || value.kind === 'instance'),
  );
  const classes = [...run.globals.values()].filter(
    (value) => isThing(value) && value.kind === 'class' && value.methods.has(run.dialect.method),
  );
  const rows = [made, classes.filter((one) => !ownOf(run, one)).slice(-1), values.filter(isMaps).slice(-1)]
    .find((some) => some.length > 0)
    ?.map((value) => run.asModule(value, 1));
  const length = ({ steps }: Module): number => steps.reduce((sum, { size }) => sum + size, 0);
  const longest = rows?.reduce((best, row) => (length(row) >= length(best) ? row : best));
  if (longest) return longest;
  for (const value of values) {
    if (isThing(value) && value.kind === 'unknown' && value.fault instanceof UnknownName) throw value.fault;
  }
  throw new Fault(
    1,
    'there is no network in this text: it takes an nn.Sequential( … ) or a keras.Sequential([ … ])',
  );
}

const isMaps = (value: Value): boolean => isThing(value) && value.kind === 'maps';

function ownOf(run: Run, value: Value): boolean {
  return isThing(value) && value.kind === 'class' && run.dialect.ownClass(value) !== null;
}

/** Layers for an input, up to the first that does not fit. */
function placed(steps: readonly Step[], shape: Shape | null): Omit<SourceReading, 'framework'> {
  const again = repeated(steps);
  if (again) {
    throw new Fault(
      again.line,
      `${again.title} is used twice, with the same weights each time, which a list of layers cannot say`,
    );
  }
  const attempts = function* () {
    for (const inputShape of shape ? [shape] : candidates(steps)) {
      yield { inputShape, ...follow(steps, inputShape) };
    }
  };
  let best: (Walked & { readonly inputShape: Shape }) | null = null;
  for (const attempt of attempts()) {
    if (!best || attempt.reached > best.reached) best = attempt;
    if (!best.fault) break;
  }
  const { inputShape, placed: some, fault } = best!;
  return {
    ...{ layers: some.map(({ layer }) => layer), lines: some.map(({ step }) => step.line), inputShape },
    ...{ told: shape !== null, misfit: fault && { line: fault.line, message: fault.message } },
  };
}

/** Inputs that a text may mean which names none: usual sides first, with as many channels as its first layer takes. */
function* candidates(steps: readonly Step[]): Generator<Shape> {
  const first = steps.find(({ wants, learned }) => wants ?? learned);
  const before = steps.slice(0, first ? steps.indexOf(first) : 0);
  const { kind, count } = first?.wants ?? { kind: 'channels', count: 0 };
  if (kind === 'numbers' && before.every(({ flattens }) => !flattens)) {
    yield [count];
    return;
  }
  const depths = kind === 'channels' && count > 0 ? [count] : [1, 3];
  const usual = [28, 32, 224, 64, 96, 128, 227, 256];
  const sides = steps.length > 100 ? usual : [...usual, ...Array.from({ length: 256 }, (_, i) => i + 1)];
  for (const side of sides) for (const depth of depths) yield [depth, side, side];
}
