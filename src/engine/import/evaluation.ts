import type { Given } from './argument.ts';
import type { Dialect } from './dialect.ts';
import { Fault } from './fault.ts';
import type { Expression } from './expression.ts';
import type { Module, Value } from './values.ts';
import { isThing, joinMaps, unknown } from './values.ts';

export type Scope = Map<string, Value>;

const most = 20_000;

/** Methods that give back what they are called on. */
export const unchanging = ['to', 'eval', 'train', 'cuda', 'cpu', 'float', 'double', 'half', 'contiguous'];

/** What expressions stand for. What only a run could tell is unknown, and a fault where a network needs it. */
export abstract class Evaluation {
  readonly dialect: Dialect;
  readonly globals: Scope = new Map();
  private steps = 0;

  constructor(dialect: Dialect) {
    this.dialect = dialect;
  }

  abstract apply(callee: Value, given: Given): Value;
  abstract asModule(value: Value, line: number): Module;

  value(expression: Expression, scope: Scope): Value {
    if (++this.steps > most) throw new Fault(expression.line, 'this says too much to be read');
    switch (expression.kind) {
      case 'number':
      case 'text':
        return expression.value;
      case 'name':
        return this.named(expression.name, scope);
      case 'list':
        return expression.items.map((item) => this.value(item, scope));
      case 'attribute':
        return this.attribute(this.value(expression.of, scope), expression.name, expression.line);
      case 'slice': {
        const step = expression.step ? this.value(expression.step, scope) : 1;
        return { kind: 'slice', step: typeof step === 'number' ? step : NaN, whole: expression.whole };
      }
      case 'index':
        return this.index(expression, scope);
      case 'unary': {
        const value = this.value(expression.of, scope);
        return expression.sign === '-' && typeof value === 'number'
          ? -value
          : unknown(expression.line, 'this sum');
      }
      case 'binary':
        return this.binary(expression, scope);
      case 'call':
        return this.call(expression, scope);
      case 'other':
        return unknown(expression.line, expression.what);
    }
  }

  private named(name: string, scope: Scope): Value {
    if (name === 'True' || name === 'False') return name === 'True';
    if (name === 'None') return null;
    return scope.get(name) ?? this.globals.get(name) ?? { kind: 'named', path: name };
  }

  private attribute(of: Value, name: string, line: number): Value {
    if (!isThing(of)) return unknown(line, `.${name}`);
    switch (of.kind) {
      case 'named':
        return { kind: 'named', path: `${of.path}.${name}` };
      case 'instance': {
        const field = of.fields.get(name);
        if (field !== undefined) return field;
        const procedure = of.of.methods.get(name);
        if (procedure) return { kind: 'function', procedure, self: of };
        if (unchanging.includes(name)) return { kind: 'method', of: this.asModule(of, line), name };
        return unknown(line, `${of.of.name} sets no self.${name} that can be read here, and it`);
      }
      case 'module':
      case 'maps':
        return { kind: 'method', of, name };
      case 'unknown':
        return of;
      default:
        return unknown(line, `.${name}`);
    }
  }

  private index(expression: Extract<Expression, { kind: 'index' }>, scope: Scope): Value {
    const of = this.value(expression.of, scope);
    const items = expression.items.map((item) => this.value(item, scope));
    const [first] = items;
    if (Array.isArray(of) && typeof first === 'number') {
      return (of as readonly Value[]).at(first) ?? unknown(expression.line, 'this element');
    }
    if (!isThing(of) || of.kind !== 'maps') return unknown(expression.line, 'what is taken out with [ ]');
    const maps = this.dialect.index(of, items, expression.line);
    if (!maps) throw new Fault(expression.line, "of a layer's output, no part taken with [ ] can be read");
    return maps;
  }

  private binary(expression: Extract<Expression, { kind: 'binary' }>, scope: Scope): Value {
    const { line, sign } = expression;
    const [left, right] = [this.value(expression.left, scope), this.value(expression.right, scope)];
    if (typeof left === 'number' && typeof right === 'number' && sign in arithmetic) {
      return arithmetic[sign as keyof typeof arithmetic](left, right);
    }
    for (const value of [left, right]) if (isThing(value) && value.kind === 'unknown') return value;
    if (sign === 'or' && left === null) return right;
    if (isThing(left) && left.kind === 'maps') {
      if (sign === '+' && isThing(right) && right.kind === 'maps') {
        return joinMaps('residual', [left, right], { line, title: 'this sum' });
      }
      const times = sign === '*' ? this.dialect.times(left, right, line) : null;
      if (times) return times;
      throw new Fault(line, `of sums, only + between two layers' outputs can be read, not this ${sign}`);
    }
    return unknown(line, `this ${sign}`);
  }

  private call(expression: Extract<Expression, { kind: 'call' }>, scope: Scope): Value {
    const { line } = expression;
    const callee = this.value(expression.callee, scope);
    const positional: Value[] = [];
    const named = new Map<string, Value>();
    for (const arg of expression.args) {
      const value = this.value(arg.value, scope);
      if (arg.name !== null) named.set(arg.name, value);
      else if (!arg.spread) positional.push(value);
      else if (Array.isArray(value)) positional.push(...(value as readonly Value[]));
      else
        positional.push(
          isThing(value) && value.kind === 'unknown' ? value : unknown(line, 'what is spread with *'),
        );
    }
    const title = isThing(callee) && callee.kind === 'named' ? callee.path : 'this';
    return this.apply(callee, { line, title, positional, named });
  }
}

const arithmetic = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '//': (a: number, b: number) => Math.floor(a / b),
  '%': (a: number, b: number) => a - b * Math.floor(a / b),
  '**': (a: number, b: number) => a ** b,
};
