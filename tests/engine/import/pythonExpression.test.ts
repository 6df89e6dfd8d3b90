import { expect, it } from 'vitest';
import type { Expression } from '#engine/import/expression.ts';
import { ExpressionReader } from '#engine/import/pythonExpression.ts';
import { pythonTokens } from '#engine/import/pythonTokens.ts';

/** An expression with all its brackets. */
function show(value: Expression): string {
  switch (value.kind) {
    case 'number':
      return String(value.value);
    case 'text':
      return `'${value.value}'`;
    case 'name':
      return value.name;
    case 'attribute':
      return `${show(value.of)}.${value.name}`;
    case 'call':
      return `${show(value.callee)}(${value.args
        .map((arg) => `${arg.name ? `${arg.name}=` : ''}${arg.spread ? '*' : ''}${show(arg.value)}`)
        .join(' ')})`;
    case 'list':
      return `[${value.items.map(show).join(' ')}]`;
    case 'index':
      return `${show(value.of)}[${value.items.map(show).join(' ')}]`;
    case 'slice':
      return `${value.whole ? '' : '?'}:${value.step ? show(value.step) : ''}`;
    case 'unary':
      return `(${value.sign} ${show(value.of)})`;
    case 'binary':
      return `(${show(value.left)} ${value.sign} ${show(value.right)})`;
    case 'other':
      return `<${value.what}>`;
  }
}
const read = (text: string): Expression => new ExpressionReader(pythonTokens(text)).tuple();

it.each([
  ['nn.Conv2d(1, out=8, *rest)', 'nn.Conv2d(1 out=8 *rest)'],
  ['1 + 2 * 3 - 4', '((1 + (2 * 3)) - 4)'],
  ['-2 ** 2 ** 3', '(- (2 ** (2 ** 3)))'],
  ['not a or b and c', '((not a) or (b and c))'],
  ['a is not None', '(a is None)'],
  ['a not in b', '(a not b)'],
  ['(1)', '1'],
  ['(1,)', '[1]'],
  ['()', '[]'],
  ['1, 2', '[1 2]'],
  ['[1, (2, 3)]', '[1 [2 3]]'],
  ['"a" \'b\'', "'ab'"],
  ['x[:, ::2, 1:3, -1]', 'x[: :2 ?: (- 1)]'],
  ['self.pool(F.relu(self.conv(x)))', 'self.pool(F.relu(self.conv(x)))'],
  ['lambda x, y: (x, y)', '<a lambda>'],
  ['f(lambda: 1, 2)', 'f(<a lambda> 2)'],
  ['a if b else c', '<a condition>'],
  ['[x for x in (1, 2) if x]', '<a comprehension>'],
  ['f(x for x in y)', 'f(<a comprehension>)'],
  ['{"a": 1, "b": [2]}', '<a dictionary or a set>'],
  ['{k: v for k, v in d}', '<a dictionary or a set>'],
  ['await f(1)', 'f(1)'],
  ['yield x', '<a yield>'],
  ['f(n := 3)', 'f(<an assignment within an expression>)'],
])('reads %s', (text, shown) => {
  expect(show(read(text))).toBe(shown);
});

it('knows the line that each part stands on', () => {
  const value = read('f(\n1,\n2)');
  expect(value.kind === 'call' && value.args.map((arg) => arg.value.line)).toEqual([2, 3]);
});

it.each([
  ['f(1 2)', '"," was expected, not "2"'],
  ['f(1,, 2)', 'a value was expected, not ","'],
  ['f("a" 1)', '"," was expected, not "1"'],
  ['1 +', 'a value was expected, not the end of the line'],
  ['a.(b)', 'a name was expected, not "("'],
  ['a if b', '"else" was expected, not the end of the line'],
])('refuses %s', (text, message) => {
  expect(() => read(text)).toThrow(message);
});
