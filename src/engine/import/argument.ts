import type { Size2 } from '../pair.ts';
import { closest } from './closest.ts';
import { Fault } from './fault.ts';
import type { Expression } from './expression.ts';
import { pythonProgram } from './pythonProgram.ts';
import { isThing, show, type Value } from './values.ts';

/** A call as it is evaluated: values by place and by name. */
export interface Given {
  readonly line: number;
  readonly title: string;
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
}

/** The arguments of a call, each under its name, with what the callee takes where nothing is said. */
export interface Arguments {
  readonly line: number;
  readonly title: string;
  value(name: string): Value;
  number(name: string): number;
  whole(name: string): number;
  flag(name: string): boolean;
  text(name: string): string;
  /** one number, or two */
  size(name: string): Size2;
}

interface Param {
  readonly name: string;
  readonly initial: Value | undefined;
}

/** Whatever says nothing about the list of layers. */
const beside =
  /^(?:name|dtype|device|trainable|input_shape|batch_input_shape|input_dim|.*_(?:initializer|regularizer|constraint))$/;

/** Parameters in their order, as Python would declare them: `Conv2d(in_channels, out_channels, stride=1)`. */
export function signature(text: string): (given: Given) => Arguments {
  const params: Param[] = [];
  const [statement] = pythonProgram(text);
  if (statement?.kind !== 'expression' || statement.value.kind !== 'call') throw new TypeError(text);
  for (const { name, value } of statement.value.args) {
    if (name === null && value.kind === 'name') params.push({ name: value.name, initial: undefined });
    else params.push({ name: name!, initial: constant(value) });
  }
  return (given) => bind(params, given);
}

/** What a default is: a number, a text, True, False or None. */
function constant(value: Expression): Value {
  if (value.kind === 'number' || value.kind === 'text') return value.value;
  if (value.kind === 'unary') return -(constant(value.of) as number);
  return value.kind === 'name' && value.name !== 'None' ? value.name === 'True' : null;
}

function bind(params: readonly Param[], { line, title, positional, named }: Given): Arguments {
  const fail = (message: string): never => {
    throw new Fault(line, `${title} ${message}`);
  };
  const names = params.map(({ name }) => name);
  const values = new Map<string, Value>();
  if (positional.length > params.length) {
    const takes = params.length === 0 ? 'nothing' : `${params.length} (${names.join(', ')})`;
    fail(`is given ${positional.length} values and takes ${takes}`);
  }
  positional.forEach((value, index) => values.set(names[index]!, value));
  for (const [name, value] of named) {
    if (values.has(name)) fail(`is given ${name} twice`);
    if (names.includes(name)) values.set(name, value);
    else if (!beside.test(name)) {
      const near = closest(name, names);
      const takes = names.length > 0 ? `it takes ${names.join(', ')}` : 'it takes nothing';
      fail(`has no ${name}: ${near ? `did you mean ${near}?` : takes}`);
    }
  }
  for (const { name, initial } of params) {
    if (values.has(name)) continue;
    if (initial === undefined) fail(`needs ${name}`);
    else values.set(name, initial);
  }
  const value = (name: string): Value => {
    const found = values.get(name)!;
    if (isThing(found) && found.kind === 'unknown') throw found.fault;
    if (isThing(found) && found.kind === 'named') {
      fail(`is given ${name} = ${found.path}, which only a run could tell: write the value itself`);
    }
    return found;
  };
  const wants = (name: string, what: string): never =>
    fail(`wants ${what} for ${name}, not ${show(value(name))}`);
  const number = (name: string): number => {
    const found = value(name);
    return typeof found === 'number' ? found : wants(name, 'a number');
  };
  const isWhole = (found: Value | undefined): found is number => Number.isSafeInteger(found);
  return {
    ...{ line, title, value: (name: string) => values.get(name)!, number },
    whole: (name) => (isWhole(value(name)) ? number(name) : wants(name, 'a whole number')),
    flag: (name) => {
      const found = value(name);
      return typeof found === 'boolean' ? found : wants(name, 'True or False');
    },
    text: (name) => {
      const found = value(name);
      return typeof found === 'string' ? found : wants(name, 'a text');
    },
    size: (name) => {
      const found = value(name);
      if (isWhole(found)) return found;
      if (!Array.isArray(found) || found.length !== 2) return wants(name, 'a whole number or two');
      const [height, width] = found as readonly Value[];
      if (!isWhole(height) || !isWhole(width)) return wants(name, 'a whole number or two');
      return height === width ? height : [height, width];
    },
  };
}
