import { expect, it } from 'vitest';
import { pythonTokens } from '#engine/import/pythonTokens.ts';

const words = (text: string): string[] =>
  pythonTokens(text).map(({ kind, text: word }) => word || `<${kind}>`);

it('takes a line apart, and leaves comments out', () => {
  expect(words('x = nn.Conv2d(1, 8_0, 3e-5)  # "three"')).toEqual([
    'x',
    '=',
    'nn',
    '.',
    'Conv2d',
    '(',
    '1',
    ',',
    '80',
    ',',
    '3e-5',
    ')',
    '<newline>',
    '<end>',
  ]);
  expect(words('a **= b // .5 != c -> d')).toEqual([
    'a',
    '**=',
    'b',
    '//',
    '.5',
    '!=',
    'c',
    '->',
    'd',
    '<newline>',
    '<end>',
  ]);
});

it('knows texts in every kind of quotes', () => {
  const texts = pythonTokens(`f('a\\'b', "c#", r"d", '''e
f''', """g""", "")`).filter(({ kind }) => kind === 'text');
  expect(texts.map(({ text }) => text)).toEqual(["a\\'b", 'c#', 'd', 'e\nf', 'g', '']);
});

it('says where blocks begin and end, whatever stands on empty lines', () => {
  expect(words('def f():\n  a\n\n # c\n  if b:\n\tc\nd')).toEqual([
    'def',
    'f',
    '(',
    ')',
    ':',
    '<newline>',
    '<indent>',
    'a',
    '<newline>',
    'if',
    'b',
    ':',
    '<newline>',
    '<indent>',
    'c',
    '<newline>',
    '<dedent>',
    '<dedent>',
    'd',
    '<newline>',
    '<end>',
  ]);
});

it('goes on with a line in brackets, or behind a backslash', () => {
  expect(words('f(\n  1,\n)\nx = \\\n  2')).toEqual([
    'f',
    '(',
    '1',
    ',',
    ')',
    '<newline>',
    'x',
    '=',
    '2',
    '<newline>',
    '<end>',
  ]);
});

it('counts lines from 1, through texts and brackets', () => {
  const lines = pythonTokens('a\n"""\n\n"""\nb(\n\nc)').filter(({ kind }) => kind === 'name');
  expect(lines.map(({ text, line }) => [text, line])).toEqual([
    ['a', 1],
    ['b', 5],
    ['c', 7],
  ]);
});

it('leaves prompts, fences and a common margin out', () => {
  expect(words('>>> a\n... b')).toEqual(['a', '<newline>', 'b', '<newline>', '<end>']);
  expect(words('```python\na\n```')).toEqual(['a', '<newline>', '<end>']);
  expect(words('    a\n    b')).toEqual(['a', '<newline>', 'b', '<newline>', '<end>']);
  expect(words('x: ...')).toEqual(['x', ':', '...', '<newline>', '<end>']);
});

it.each([
  ['f(1', 1, 'this ( is never closed'],
  ['\nf(1]', 2, 'this ] does not close the ( of line 2'],
  ['1)', 1, 'this ) closes nothing that was opened'],
  ['"abc', 1, 'this " is never closed'],
  ["x = '''abc", 1, "this ''' is never closed"],
  ['a ? b', 1, '"?" is no Python'],
])('refuses %j', (text, line, message) => {
  expect(() => pythonTokens(text)).toThrow(expect.objectContaining({ line, message }) as Error);
});
