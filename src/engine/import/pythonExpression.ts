import type { Argument, Expression } from './expression.ts';
import { Fault } from './fault.ts';
import type { Token } from './pythonTokens.ts';

const deepest = 60;

/** How tightly an operator binds; `**` binds to the right, all others to the left. */
const binding: Readonly<Record<string, number>> = {
  ...{ or: 1, and: 2, in: 4, is: 4, not: 4, '<': 4, '>': 4, '<=': 4, '>=': 4, '==': 4, '!=': 4 },
  ...{ '|': 5, '^': 6, '&': 7, '<<': 8, '>>': 8, '+': 9, '-': 9 },
  ...{ '*': 10, '/': 10, '//': 10, '%': 10, '@': 10, '**': 12 },
};
const unary: Readonly<Record<string, number>> = { not: 3, '-': 11, '+': 11, '~': 11 };

/** Reads expressions from a row of tokens, one after the other. */
export class ExpressionReader {
  readonly tokens: readonly Token[];
  at = 0;
  private depth = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get next(): Token {
    return this.tokens[this.at]!;
  }

  /** Is the next token one of these words? */
  is(...words: readonly string[]): boolean {
    const { kind, text } = this.next;
    return (kind === 'operator' || kind === 'name') && words.includes(text);
  }

  /** Takes the next token if it is this word. */
  takes(word: string): boolean {
    if (!this.is(word)) return false;
    this.at++;
    return true;
  }

  expect(word: string): void {
    if (!this.takes(word)) throw this.unexpected(`"${word}" was expected`);
  }

  name(): string {
    if (this.next.kind !== 'name') throw this.unexpected('a name was expected');
    return this.tokens[this.at++]!.text;
  }

  unexpected(instead: string): Fault {
    const { kind, text, line } = this.next;
    const found = kind === 'text' ? 'a text' : text ? `"${text}"` : 'the end of the line';
    return new Fault(line, `${instead}, not ${found}`);
  }

  /** One expression, or several with commas between them, which are a tuple. */
  tuple(): Expression {
    const { line } = this.next;
    const first = this.item();
    if (!this.is(',')) return first;
    const items = [first];
    while (this.takes(',')) {
      if (this.next.kind === 'newline' || this.is('=', ')', ']', '}', ':', ';')) break;
      items.push(this.item());
    }
    return { kind: 'list', line, items };
  }

  expression(): Expression {
    if (++this.depth > deepest) {
      throw new Fault(this.next.line, `there are more than ${deepest} brackets inside of each other`);
    }
    const { line } = this.next;
    let value = this.is('lambda') ? this.lambda() : this.operation(0);
    if (this.takes('if')) {
      this.operation(0);
      this.expect('else');
      this.expression();
      value = { kind: 'other', line, what: 'a condition' };
    }
    if (this.takes(':=')) {
      this.expression();
      value = { kind: 'other', line, what: 'an assignment within an expression' };
    }
    this.depth--;
    return value;
  }

  /** An expression that may be spread: `*layers`. */
  private item(): Expression {
    const { line } = this.next;
    if (!this.is('*', '**')) return this.expression();
    this.at++;
    this.expression();
    return { kind: 'other', line, what: 'a list that is spread' };
  }

  private lambda(): Expression {
    const { line } = this.next;
    while (!this.is(':') && this.next.kind !== 'newline') this.at++;
    this.expect(':');
    this.expression();
    return { kind: 'other', line, what: 'a lambda' };
  }

  private operation(least: number): Expression {
    const { line, text } = this.next;
    let left: Expression;
    if (Object.hasOwn(unary, text) && this.is(text)) {
      this.at++;
      left = { kind: 'unary', line, sign: text, of: this.nested(() => this.operation(unary[text]!)) };
    } else left = this.postfix();
    for (;;) {
      const sign = this.next.text;
      const binds = Object.hasOwn(binding, sign) && this.is(sign) ? binding[sign]! : 0;
      if (binds <= least) return left;
      this.at++;
      if (sign === 'is') this.takes('not');
      if (sign === 'not') this.expect('in');
      const right = this.nested(() => this.operation(sign === '**' ? binds - 1 : binds));
      left = { kind: 'binary', line, sign, left, right };
    }
  }

  /** Reads what may have as much in it again, and not without end. */
  private nested(read: () => Expression): Expression {
    if (++this.depth > deepest) {
      throw new Fault(this.next.line, `this has more than ${deepest} parts inside of each other`);
    }
    const value = read();
    this.depth--;
    return value;
  }

  private postfix(): Expression {
    let value = this.atom();
    for (let length = 0; ; length++) {
      const { line } = this.next;
      if (length > deepest) throw new Fault(line, `this has more than ${deepest} calls behind each other`);
      if (this.takes('.')) value = { kind: 'attribute', line: value.line, of: value, name: this.name() };
      else if (this.takes('(')) {
        value = { kind: 'call', line: value.line, callee: value, args: this.args() };
      } else if (this.takes('[')) value = { kind: 'index', line, of: value, items: this.subscripts() };
      else return value;
    }
  }

  /** What is in the brackets of a call, behind the first of them. */
  args(): Argument[] {
    const args: Argument[] = [];
    while (!this.takes(')')) {
      const { line, kind, text } = this.next;
      const spread = this.is('*', '**');
      if (spread) this.at++;
      const after = this.tokens[this.at + 1];
      const named = kind === 'name' && after?.kind === 'operator' && after.text === '=';
      if (named) this.at += 2;
      const value = this.comprehended(this.expression(), ')', line);
      args.push({ name: named ? text : null, spread, value });
      if (!this.is(')')) this.expect(',');
    }
    return args;
  }

  private subscripts(): Expression[] {
    const items: Expression[] = [];
    while (!this.takes(']')) {
      const { line } = this.next;
      const stops = (): boolean => this.is(':', ',', ']');
      const from = stops() ? null : this.item();
      if (from && !this.is(':')) items.push(from);
      else {
        this.expect(':');
        const to = stops() ? null : this.expression();
        const step = this.takes(':') && !stops() ? this.expression() : null;
        items.push({ kind: 'slice', line, step, whole: !from && !to });
      }
      if (!this.is(']')) this.expect(',');
    }
    return items;
  }

  private atom(): Expression {
    const { kind, text, line } = this.next;
    if (kind === 'number') {
      this.at++;
      return { kind, line, value: Number(text) };
    }
    if (kind === 'text') {
      let value = '';
      while (this.next.kind === 'text') value += this.tokens[this.at++]!.text;
      return { kind, line, value };
    }
    if (this.takes('...')) return { kind: 'other', line, what: '"..."' };
    if (this.takes('await')) return this.postfix();
    if (this.takes('yield')) return { kind: 'other', line: this.tuple().line, what: 'a yield' };
    if (kind === 'name' && !['for', 'if', 'else', 'in', 'is', 'and', 'or'].includes(text)) {
      this.at++;
      return { kind, line, name: text };
    }
    if (this.takes('(')) return this.bracketed(')', line);
    if (this.takes('[')) return this.bracketed(']', line);
    if (this.takes('{')) return this.braced(line);
    throw this.unexpected('a value was expected');
  }

  /** What is in brackets: a list, a tuple, or a single expression in round ones. */
  private bracketed(end: ')' | ']', line: number): Expression {
    const items: Expression[] = [];
    let comma = end === ']';
    while (!this.takes(end)) {
      const item = this.comprehended(this.item(), end, line);
      items.push(item);
      if (item.kind === 'other' && item.what === 'a comprehension' && this.takes(end)) return item;
      if (this.is(end)) continue;
      this.expect(',');
      comma = true;
    }
    return items.length === 1 && !comma ? items[0]! : { kind: 'list', line, items };
  }

  /** Dictionaries and sets are read to their end, and no further use is made of them. */
  private braced(line: number): Expression {
    while (!this.takes('}')) {
      this.item();
      if (this.takes(':')) this.expression();
      this.comprehended({ kind: 'other', line, what: '' }, '}', line);
      if (!this.is('}')) this.expect(',');
    }
    return { kind: 'other', line, what: 'a dictionary or a set' };
  }

  /** `… for … in …]` up to the bracket that ends it. */
  private comprehended(value: Expression, end: string, line: number): Expression {
    if (!this.is('for', 'async')) return value;
    let open = 0;
    while (open > 0 || !this.is(end)) {
      if (this.is('(', '[', '{')) open++;
      if (this.is(')', ']', '}')) open--;
      this.at++;
    }
    return { kind: 'other', line, what: 'a comprehension' };
  }
}
