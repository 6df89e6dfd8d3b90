import { Fault } from './fault.ts';

/** A word of Python. Where a line is indented deeper or less deep than the one before stands a token of its own. */
export interface Token {
  readonly kind: 'name' | 'number' | 'text' | 'operator' | 'newline' | 'indent' | 'dedent' | 'end';
  readonly text: string;
  readonly line: number;
}

const most = 100_000;

const space = /(?:[ \t\f]|\\\n|#[^\n]*)+/y;
const number = /0[xXoObB][\da-fA-F_]+|(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d+)?[jJ]?/y;
const name = /[\p{L}_][\p{L}\p{N}_]*/uy;
const quoted = /[rRbBuUfF]{0,2}(?:'''|"""|'(?:[^'\\\n]|\\[^])*'|"(?:[^"\\\n]|\\[^])*")/y;
const operator =
  /\*\*=|\/\/=|>>=|<<=|\.\.\.|\*\*|\/\/|->|:=|[-+*/%@&|^=!<>]=|<<|>>|[-+*/%@&|^~=<>()[\]{},:.;]/y;

const closes: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** The words of a program. Prompts (`>>>`) and fences (three backticks) that were pasted with it are left out. */
export function pythonTokens(program: string): Token[] {
  if (program.length > most) {
    throw new RangeError(
      `the text has ${program.length} characters, and ${most} is the most: paste the network alone`,
    );
  }
  const prompts = program.includes('>>>') ? /^[ \t]*(?:>>>|\.\.\.)(?: |$)/gm : '';
  const text = program
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/^[ \t]*```.*$/gm, '')
    .replaceAll(prompts, '');
  const tokens: Token[] = [];
  const open: Token[] = [];
  const margins: number[] = [];
  let [at, line] = [0, 1];

  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? '';
    at += found.length;
    return found;
  };
  const push = (kind: Token['kind'], word: string): Token => {
    const token = { kind, text: word, line };
    tokens.push(token);
    return token;
  };
  const count = (words: string): void => {
    line += words.split('\n').length - 1;
  };

  /** At the start of a line: how deep it stands. Empty lines say nothing. */
  const margin = (): void => {
    const blank = take(space);
    count(blank);
    if (at >= text.length || text[at] === '\n') return;
    const depth = /^[ \t\f]*/.exec(blank)![0].replaceAll('\t', '        ').length;
    if (margins.length === 0) margins.push(depth);
    if (depth > margins.at(-1)!) {
      margins.push(depth);
      push('indent', '');
    }
    while (depth < margins.at(-1)! && margins.length > 1) {
      margins.pop();
      push('dedent', '');
    }
  };

  margin();
  while (at < text.length) {
    count(take(space));
    if (at >= text.length) break;
    if (text[at] === '\n') {
      at++;
      if (open.length === 0 && !['newline', 'indent', 'dedent', undefined].includes(tokens.at(-1)?.kind)) {
        push('newline', '');
      }
      line++;
      if (open.length === 0) margin();
      continue;
    }
    const word = take(quoted);
    if (word) {
      const triple = /(?:'''|""")$/.exec(word)?.[0];
      const start = line;
      const body = triple && word.length - triple.length <= 2 ? untilEnd(text, at, triple, line) : '';
      at += body.length;
      tokens.push({ kind: 'text', text: content(word, body, triple), line: start });
      count(word + body);
      continue;
    }
    const digits = take(number);
    if (digits) push('number', digits.replaceAll('_', ''));
    else {
      const letters = take(name);
      if (letters) push('name', letters);
      else bracket(push('operator', take(operator)), open, text[at] ?? '');
    }
  }
  if (open.length > 0) {
    const { text: unclosed, line: where } = open.at(-1)!;
    throw new Fault(where, `this ${unclosed} is never closed`);
  }
  if (tokens.length > 0 && tokens.at(-1)!.kind !== 'newline') push('newline', '');
  while (margins.length > 1) {
    margins.pop();
    push('dedent', '');
  }
  push('end', '');
  return tokens;
}

/** What stands between three quotes, the closing ones included. */
function untilEnd(text: string, at: number, quotes: string, line: number): string {
  const end = text.indexOf(quotes, at);
  if (end < 0) throw new Fault(line, `this ${quotes} is never closed`);
  return text.slice(at, end + quotes.length);
}

function content(word: string, body: string, triple: string | undefined): string {
  if (body && triple) return body.slice(0, -triple.length);
  return word.replace(/^[rRbBuUfF]*['"]/, '').slice(0, -1);
}

function bracket(token: Token, open: Token[], next: string): void {
  const { text, line } = token;
  if (text === '') {
    const quote = next === '"' || next === "'";
    throw new Fault(line, quote ? `this ${next} is never closed` : `"${next}" is no Python`);
  }
  if ('([{'.includes(text)) open.push(token);
  const opened = closes[text];
  if (!opened) return;
  const last = open.pop();
  if (last?.text === opened) return;
  throw new Fault(
    line,
    last
      ? `this ${text} does not close the ${last.text} of line ${last.line}`
      : `this ${text} closes nothing that was opened`,
  );
}
