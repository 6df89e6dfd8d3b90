import type { Given } from './argument.ts';
import { Calls } from './calls.ts';
import type { Scope } from './evaluation.ts';
import { Fault } from './fault.ts';
import type { Expression } from './expression.ts';
import type { Procedure, Statement } from './pythonProgram.ts';
import type { Value } from './values.ts';
import { isThing, unknown } from './values.ts';

const deepest = 30;

/**
 * Goes through a program and keeps what it says of layers: which are made, and which follows which. Loops, conditions
 * and whatever else depends on numbers that only a run has stay unknown.
 */
export class Run extends Calls {
  /** what the lines of the program came to, one after the other */
  readonly results: (Value | Fault)[] = [];
  private depth = 0;

  /** All lines. What cannot be read is kept as a fault, which may be none of the network's. */
  program(statements: readonly Statement[]): void {
    for (const statement of statements) {
      try {
        const value = this.statement(statement, this.globals);
        if (value !== undefined) this.results.push(value);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        this.results.push(error);
        if (statement.kind === 'assign') this.forget(statement.targets, this.globals, error);
      }
    }
  }

  /** A line; what it computes. */
  private statement(statement: Statement, scope: Scope): Value | undefined {
    switch (statement.kind) {
      case 'assign': {
        const value = this.value(statement.value, scope);
        for (const target of statement.targets) this.assign(target, value, scope);
        return value;
      }
      case 'expression':
        return this.value(statement.value, scope);
      case 'class': {
        const methods = new Map(
          statement.body.flatMap((one) => (one.kind === 'def' ? [[one.name, one]] : [])),
        );
        const { line, name, text } = statement;
        scope.set(name, { kind: 'class', line, name, text, methods });
        return undefined;
      }
      case 'def':
        scope.set(statement.name, { kind: 'function', procedure: statement, self: null });
        return undefined;
      case 'other': {
        const fault = new Fault(
          statement.line,
          `what "${statement.word}" decides only a run could tell, and nothing is run here: write the layers out`,
        );
        for (const name of statement.names) if (scope.has(name)) scope.set(name, { kind: 'unknown', fault });
        if (scope !== this.globals) throw fault;
        return undefined;
      }
      case 'return':
        throw new Fault(statement.line, 'there is nothing to return from');
    }
  }

  private assign(target: Expression, value: Value, scope: Scope): void {
    if (target.kind === 'name') scope.set(target.name, value);
    else if (target.kind === 'attribute') {
      const owner = this.value(target.of, scope);
      if (isThing(owner) && owner.kind === 'instance') owner.fields.set(target.name, value);
    } else if (target.kind === 'list') {
      target.items.forEach((one, index) => {
        const part: Value | undefined = Array.isArray(value) ? (value as readonly Value[])[index] : undefined;
        this.assign(one, part ?? unknown(target.line, 'this value'), scope);
      });
    }
  }

  private forget(targets: readonly Expression[], scope: Scope, fault: Fault): void {
    for (const target of targets) {
      if (target.kind === 'name') scope.set(target.name, { kind: 'unknown', fault });
      if (target.kind === 'list') this.forget(target.items, scope, fault);
    }
  }

  procedure({ name, params, body }: Procedure, { line, positional, named }: Given): Value {
    if (++this.depth > deepest)
      throw new Fault(line, `there are more than ${deepest} calls within each other`);
    const scope: Scope = new Map();
    params.forEach((param, index) => {
      const rest = param.spread ? positional.slice(index) : undefined;
      const value = rest ?? positional[index] ?? named.get(param.name);
      if (value !== undefined) scope.set(param.name, value);
      else if (param.initial) scope.set(param.name, this.value(param.initial, this.globals));
      else throw new Fault(line, `${name} needs ${param.name}`);
    });
    for (const statement of body) {
      if (statement.kind === 'return') {
        const value = statement.value ? this.value(statement.value, scope) : null;
        this.depth--;
        return value;
      }
      this.statement(statement, scope);
    }
    this.depth--;
    return null;
  }
}
