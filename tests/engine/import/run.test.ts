import { expect, it } from 'vitest';
import { Fault } from '#engine/import/fault.ts';
import { pythonProgram } from '#engine/import/pythonProgram.ts';
import { pytorch } from '#engine/import/pytorch.ts';
import { Run } from '#engine/import/run.ts';

function run(text: string): Run {
  const made = new Run(pytorch);
  made.program(pythonProgram(text));
  return made;
}

it('keeps what each line comes to, faults among them, and goes on', () => {
  const { results, globals } = run('a = 1\nb = nn.Conv2d(1)\nc = a + 1');
  expect(results[0]).toBe(1);
  expect(results[1]).toBeInstanceOf(Fault);
  expect(globals.get('b')).toMatchObject({ kind: 'unknown', fault: results[1] });
  expect(globals.get('c')).toBe(2);
});

it('no longer knows what a loop has changed', () => {
  const { globals } = run('a = 1\nb = 2\nfor i in x:\n  a = a + i\n');
  expect(globals.get('a')).toMatchObject({ kind: 'unknown', fault: { line: 3 } });
  expect(globals.get('b')).toBe(2);
});

it('calls functions with places of their own', () => {
  const { globals } = run(
    'def f(a, b=2, *rest):\n  c = a + b\n  return (c, rest)\nc = 7\nx = f(1, b=3)\ny = f(1, 5, 8, 9)',
  );
  expect([globals.get('x'), globals.get('y'), globals.get('c')]).toEqual([[4, []], [6, [8, 9]], 7]);
});

it('refuses what returns from nowhere', () => {
  expect(run('return 1').results[0]).toMatchObject({ message: 'there is nothing to return from' });
});
