import { expect, it } from 'vitest';
import { pythonProgram } from '#engine/import/pythonProgram.ts';
import { pytorch } from '#engine/import/pytorch.ts';
import { Run } from '#engine/import/run.ts';
import type { Value } from '#engine/import/values.ts';

function last(text: string): Value | Error | undefined {
  const run = new Run(pytorch);
  run.program(pythonProgram(text));
  return run.results.at(-1);
}

it.each([
  ['1 + 2 * 3 - 4 / 2', 5],
  ['7 // 2', 3],
  ['-7 % 3', 2],
  ['2 ** 3', 8],
  ['-3', -3],
  ['(1, [2, "a"], None, True)', [1, [2, 'a'], null, true]],
  ['a = 3\nb = a * a\nb', 9],
  ['a = (4, 5)\na[-1]', 5],
  ['a, b = 1, 2\nb', 2],
  ['a = 1\na += 4\na', 5],
  ['float("-inf")', -Infinity],
  ['int(7 / 2)', 3],
  ['tuple([1, 2])', [1, 2]],
])('%j is %j', (text, value) => {
  expect(last(text)).toEqual(value);
});

it.each([
  ['-x', 'this sum only a run could tell'],
  ['"a" + 1', 'this + only a run could tell'],
  ['(1, 2)[5]', 'this element only a run could tell'],
  ['len(x)', 'len( ) only a run could tell'],
  ['[i for i in x]', 'a comprehension only a run could tell'],
  ['(1).real', '.real only a run could tell'],
  ['a, b = 1, 2\nc, d = f(1)\nc.shape', 'this value only a run could tell'],
])('%j is not known', (text, message) => {
  expect(last(text)).toMatchObject({
    kind: 'unknown',
    fault: { message: expect.stringContaining(message) as string },
  });
});

it('a name from elsewhere is kept with its path', () => {
  expect(last('torch.nn.ReLU')).toEqual({ kind: 'named', path: 'torch.nn.ReLU' });
});
