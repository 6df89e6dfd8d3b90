import { Fault } from './fault.ts';
import type { Expression } from './expression.ts';
import { ExpressionReader } from './pythonExpression.ts';
import type { Token } from './pythonTokens.ts';
import { pythonTokens } from './pythonTokens.ts';

export type Statement = { readonly line: number } & (
  | { readonly kind: 'assign'; readonly targets: readonly Expression[]; readonly value: Expression }
  | { readonly kind: 'expression'; readonly value: Expression }
  | { readonly kind: 'return'; readonly value: Expression | null }
  | {
      readonly kind: 'class';
      readonly name: string;
      readonly body: readonly Statement[];
      readonly text: string;
    }
  | Procedure
  /** loops, conditions and the like, which only a run could decide */
  | { readonly kind: 'other'; readonly word: string; readonly names: ReadonlySet<string> }
);

export interface Procedure {
  readonly kind: 'def';
  readonly line: number;
  readonly name: string;
  readonly params: readonly Param[];
  readonly body: readonly Statement[];
}

export interface Param {
  readonly name: string;
  readonly initial: Expression | null;
  /** `*layers` takes what is left, and has no place of its own */
  readonly spread: boolean;
}

const silent = [
  'import',
  'from',
  'pass',
  'del',
  'assert',
  'global',
  'nonlocal',
  'break',
  'continue',
  'raise',
];
const blocks = ['if', 'elif', 'else', 'for', 'while', 'with', 'try', 'except', 'finally', 'async', 'match'];
const changes = ['+=', '-=', '*=', '/=', '//=', '%=', '@=', '**=', '&=', '|=', '^=', '>>=', '<<='];
const deepest = 20;

/** The statements of a program in Python. Imports, and all else that computes nothing, are left out. */
export function pythonProgram(text: string): Statement[] {
  const reader = new ProgramReader(pythonTokens(text));
  const body = reader.block(0);
  if (reader.next.kind !== 'end') throw reader.unexpected('a statement was expected');
  return body;
}

/** The words of a text as one row, by which two texts can be told apart whatever their layout. */
export function wording(tokens: readonly Token[]): string {
  return tokens.map(({ kind, text }) => (text === '' ? kind : text)).join(' ');
}

class ProgramReader extends ExpressionReader {
  block(depth: number): Statement[] {
    if (depth > deepest)
      throw new Fault(this.next.line, `there are more than ${deepest} blocks in each other`);
    const body: Statement[] = [];
    while (this.next.kind !== 'dedent' && this.next.kind !== 'end') body.push(...this.statement(depth));
    return body;
  }

  private statement(depth: number): Statement[] {
    if (this.next.kind === 'indent')
      throw new Fault(this.next.line, 'this line is indented without a reason');
    if (this.is('@')) this.skipLine();
    if (this.is('class')) return [this.classOf(depth)];
    if (this.is('def')) return [this.procedure(depth)];
    if (blocks.some((word) => this.is(word)) && this.opensBlock()) return [this.skipBlock()];
    const statements: Statement[] = [];
    do {
      if (this.next.kind === 'newline') break;
      if (silent.some((word) => this.is(word))) this.skipLine(true);
      else statements.push(this.simple());
    } while (this.takes(';'));
    if (!this.ends('newline')) throw this.unexpected('the end of the line was expected');
    return statements;
  }

  private simple(): Statement {
    const { line } = this.next;
    if (this.takes('return')) {
      const value = this.next.kind === 'newline' || this.is(';') ? null : this.tuple();
      return { kind: 'return', line, value };
    }
    const first = this.tuple();
    if (this.takes(':')) {
      this.expression();
      if (!this.is('=')) return { kind: 'expression', line, value: first };
    }
    const sign = changes.find((change) => this.is(change));
    if (sign) {
      this.at++;
      const value: Expression = {
        ...{ kind: 'binary', line, sign: sign.slice(0, -1) },
        ...{ left: first, right: this.tuple() },
      };
      return { kind: 'assign', line, targets: [first], value };
    }
    const row = [first];
    while (this.takes('=')) row.push(this.tuple());
    const value = row.pop()!;
    return row.length > 0
      ? { kind: 'assign', line, targets: row, value }
      : { kind: 'expression', line, value };
  }

  private classOf(depth: number): Statement {
    const { line } = this.next;
    const start = this.at++;
    const name = this.name();
    if (this.takes('(')) this.args();
    const body = this.suite(depth);
    return { kind: 'class', line, name, body, text: wording(this.tokens.slice(start, this.at)) };
  }

  private procedure(depth: number): Procedure {
    const { line } = this.next;
    this.at++;
    const name = this.name();
    this.expect('(');
    const params: Param[] = [];
    while (!this.takes(')')) {
      const spread = this.is('*', '**', '/');
      if (spread) this.at++;
      if (this.next.kind === 'name') {
        const param = this.name();
        if (this.takes(':')) this.expression();
        params.push({ name: param, initial: this.takes('=') ? this.expression() : null, spread });
      }
      if (!this.is(')')) this.expect(',');
    }
    if (this.takes('->')) this.expression();
    return { kind: 'def', line, name, params, body: this.suite(depth) };
  }

  /** What stands behind a colon: on the same line, or indented below it. */
  private suite(depth: number): Statement[] {
    this.expect(':');
    if (!this.ends('newline')) return this.statement(depth);
    if (!this.ends('indent')) throw new Fault(this.next.line, 'an indented line was expected here');
    const body = this.block(depth + 1);
    this.ends('dedent');
    return body;
  }

  /** Takes the token at which something ends, or begins, if it is next. */
  private ends(kind: Token['kind']): boolean {
    if (this.next.kind !== kind) return false;
    this.at++;
    return true;
  }

  /** Does a block begin here? (`match` may be a name, too.) */
  private opensBlock(): boolean {
    return !this.is('match') || this.tokens[this.at + 1]?.kind === 'name';
  }

  private skipLine(within = false): void {
    while (this.next.kind !== 'newline' && !(within && this.is(';'))) this.at++;
    if (!within) this.at++;
  }

  private skipBlock(): Statement {
    const { text: word, line } = this.next;
    const names = new Set<string>();
    let depth = 0;
    do {
      while (this.next.kind !== 'newline') this.note(names);
      this.at++;
      if (this.ends('indent')) depth++;
      while (depth > 0 && this.ends('dedent')) depth--;
    } while (depth > 0);
    return { kind: 'other', line, word, names };
  }

  /** Takes a token. What is set or called upon in a block that is not read is no longer known. */
  private note(names: Set<string>): void {
    const { kind, text } = this.next;
    this.at++;
    if (kind !== 'name') return;
    if (
      this.is('=', ...changes) ||
      (this.is('.') && ['add', 'append'].includes(this.tokens[this.at + 1]!.text))
    )
      names.add(text);
  }
}
