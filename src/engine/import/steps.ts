import { joined } from '../network/describe.ts';
import type { Layer } from '../network/layer.ts';
import { layerPlan } from '../network/layerPlan.ts';
import type { Shape } from '../tensor.ts';
import { quote } from '../whole.ts';
import { Fault } from './fault.ts';

/** One step of a network as a text has it. Which layers it comes to may depend on the shape that arrives. */
export interface Step {
  readonly line: number;
  /** what the text calls it */
  readonly title: string;
  /** how many steps it is, with those inside */
  readonly size: number;
  /** has it numbers to learn? Twice the same step would be the same numbers, which a list of layers cannot say */
  readonly learned?: boolean;
  /** channels, or numbers of a list, that it says it takes */
  readonly wants?: { readonly kind: 'channels' | 'numbers'; readonly count: number };
  readonly flattens?: boolean;
  /** it pads with −∞, for a maximum */
  readonly endless?: boolean;
  /** what it multiplies rows and columns by */
  readonly factors?: readonly (readonly number[] | undefined)[];
  /** it is called with a list of what it adds or stacks */
  readonly joins?: 'residual' | 'concat';
  readonly inside?: readonly (readonly Step[])[];
  read(input: Shape, before: readonly Placed[]): Made;
}

export interface Made {
  readonly layers: readonly Layer[];
  /** how many of the layers before it these stand for as well */
  readonly instead?: number;
  readonly output?: Shape;
}

export interface Placed {
  readonly layer: Layer;
  readonly step: Step;
  readonly input: Shape;
}

/** Where steps lead that follow each other: to the end, or to the first that does not fit. */
export interface Walked {
  readonly placed: readonly Placed[];
  readonly output: Shape;
  /** how many of the steps fit */
  readonly reached: number;
  readonly fault: Fault | null;
}

export function follow(steps: readonly Step[], input: Shape): Walked {
  const placed: Placed[] = [];
  let shape = input;
  for (const [reached, step] of steps.entries()) {
    try {
      const { layers, instead = 0, output } = step.read(shape, placed);
      if (instead === 0) settled(placed);
      if (instead > 0) shape = placed.splice(placed.length - instead)[0]!.input;
      for (const layer of layers) {
        const next = output ?? after(layer, shape);
        placed.push({ layer, step, input: shape });
        shape = next;
      }
    } catch (error) {
      const message = `${step.title} gets ${quote(shape)}: ${(error as Error).message}`;
      const fault = error instanceof Fault ? error : new Fault(step.line, message);
      return { placed, output: shape, reached, fault };
    }
  }
  const open = placed.at(-1)?.step;
  const fault = open?.endless ? new Fault(open.line, endlessly) : null;
  return { placed, output: shape, reached: steps.length, fault };
}

const endlessly = 'padding with −∞ can be read in front of a maximum alone';

function settled(placed: readonly Placed[]): void {
  const last = placed.at(-1)?.step;
  if (last?.endless) throw new Fault(last.line, endlessly);
}

function after(layer: Layer, shape: Shape): Shape {
  if (layer.type === 'residual' || layer.type === 'concat') throw new TypeError('it says what it gives');
  return layerPlan(layer, shape).output;
}

/** A step that adds or stacks what lists of other steps make of its input. */
export function join(
  type: 'residual' | 'concat',
  inside: readonly (readonly Step[])[],
  { line, title }: Pick<Step, 'line' | 'title'>,
): Step {
  return {
    ...{ line, title, inside, size: 1 + inside.flat().reduce((sum, step) => sum + step.size, 0) },
    read: (input) => {
      const ends = inside.map((steps) => follow(steps, input));
      for (const { fault } of ends) if (fault) throw fault;
      const lists = ends.map(({ placed }) => placed.map(({ layer }) => layer));
      const shapes = ends.map((end) => end.output);
      if (type === 'residual' && shapes.length === 1) shapes.push(input);
      const output = joined(type, shapes);
      if (typeof output === 'string') throw new RangeError(output);
      const [body = [], shortcut] = lists;
      const layer: Layer =
        type === 'concat' ? { type, branches: lists } : { type, body, ...(shortcut ? { shortcut } : {}) };
      return { layers: [layer], output };
    },
  };
}

/** The first step that stands for the second time and has numbers of its own to learn. */
export function repeated(steps: readonly Step[], met = new Set<Step>()): Step | null {
  for (const step of steps) {
    if (step.learned && met.has(step)) return step;
    met.add(step);
    for (const inner of step.inside ?? []) {
      const found = repeated(inner, met);
      if (found) return found;
    }
  }
  return null;
}
