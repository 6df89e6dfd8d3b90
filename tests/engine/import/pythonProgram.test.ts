import { expect, it } from 'vitest';
import { pythonProgram, wording } from '#engine/import/pythonProgram.ts';
import { pythonTokens } from '#engine/import/pythonTokens.ts';

const kinds = (text: string): string[] => pythonProgram(text).map(({ kind, line }) => `${line} ${kind}`);

it('keeps what computes, and leaves the rest out', () => {
  expect(kinds('import a\nfrom b import (c,\n d)\nx = 1\nf(x)\npass\nassert x, "why"\ny: int = 2')).toEqual([
    '4 assign',
    '5 expression',
    '8 assign',
  ]);
});

it('reads several statements on a line, and several targets', () => {
  const [first, second] = pythonProgram('a = b = 1; c, d = 2, 3;');
  expect(first).toMatchObject({
    kind: 'assign',
    targets: [{ name: 'a' }, { name: 'b' }],
    value: { value: 1 },
  });
  expect(second).toMatchObject({ targets: [{ kind: 'list' }], value: { kind: 'list' } });
});

it('reads a change of a variable as a sum', () => {
  expect(pythonProgram('x += 1')).toMatchObject([
    { kind: 'assign', targets: [{ name: 'x' }], value: { kind: 'binary', sign: '+', left: { name: 'x' } } },
  ]);
});

it('reads classes and functions, with their params', () => {
  const [net] = pythonProgram(
    'class Net(nn.Module, metaclass=M):\n  """text"""\n  @property\n  def f(self, a: int, b=2, *rest, c: str = "d", **more) -> None:\n    return a\n',
  );
  expect(net).toMatchObject({
    kind: 'class',
    name: 'Net',
    body: [{ kind: 'expression' }, { kind: 'def', name: 'f' }],
  });
  const [, method] = net?.kind === 'class' ? net.body : [];
  expect(
    method?.kind === 'def' &&
      method.params.map(({ name, spread, initial }) => [name, spread, initial !== null]),
  ).toEqual([
    ['self', false, false],
    ['a', false, false],
    ['b', false, true],
    ['rest', true, false],
    ['c', false, true],
    ['more', true, false],
  ]);
  expect(pythonProgram('def f(): return 1')).toMatchObject([{ body: [{ kind: 'return' }] }]);
});

it('goes past what only a run could decide, and keeps what it changes', () => {
  const [loop, then] = pythonProgram('for i in x:\n  if i:\n    a.append(i)\n  b = 1\n  c += f(d=1)\nend');
  expect(loop).toMatchObject({ kind: 'other', word: 'for', line: 1 });
  expect(loop?.kind === 'other' && [...loop.names]).toEqual(['a', 'b', 'c', 'd']);
  expect(then).toMatchObject({ kind: 'expression', line: 6 });
  expect(kinds('if a: b\nmatch = 1\nwith f() as g:\n  h')).toEqual(['1 other', '2 assign', '3 other']);
});

it.each([
  ['x = 1\n  y = 2', 2, 'this line is indented without a reason'],
  ['class A:\nx = 1', 2, 'an indented line was expected here'],
  ['x = 1 y = 2', 1, 'the end of the line was expected, not "y"'],
  ['def f(1):\n  pass', 1, '"," was expected, not "1"'],
  ['class A\n  pass', 1, '":" was expected, not the end of the line'],
])('refuses %j', (text, line, message) => {
  expect(() => pythonProgram(text)).toThrow(expect.objectContaining({ line, message }) as Error);
});

it('wording is the same whatever the layout', () => {
  const [one, other] = ['f(1,\n  2) # c', 'f( 1, 2 )'].map((text) => wording(pythonTokens(text)));
  expect(one).toBe(other);
  expect(one).toBe('f ( 1 , 2 ) newline end');
});
