import { expect, it } from 'vitest';
import { signature } from '#engine/import/argument.ts';
import type { Arguments } from '#engine/import/argument.ts';
import type { Value } from '#engine/import/values.ts';

const bind = signature('Conv(filters, kernel, stride=1, padding="valid", dim=-1, bias=True, size=None)');
const given = (positional: Value[], named: Record<string, Value> = {}): Arguments =>
  bind({ line: 4, title: 'Conv', positional, named: new Map(Object.entries(named)) });

it('finds each argument by its place, by its name, or as it is usually', () => {
  const args = given([8], { kernel: [3, 5], bias: false });
  expect(args.whole('filters')).toBe(8);
  expect(args.size('kernel')).toEqual([3, 5]);
  expect(args.size('stride')).toBe(1);
  expect(args.text('padding')).toBe('valid');
  expect(args.number('dim')).toBe(-1);
  expect(args.flag('bias')).toBe(false);
  expect(args.value('size')).toBeNull();
  expect(given([8, [3, 3]]).size('kernel')).toBe(3);
});

it('lets pass what says nothing about layers', () => {
  expect(
    given([8, 3], { name: 'stem', kernel_initializer: 'he_normal', dtype: 'float32' }).whole('filters'),
  ).toBe(8);
});

it.each<[Value[], Record<string, Value>, (args: Arguments) => unknown, string]>([
  [[8], {}, () => 0, 'Conv needs kernel'],
  [
    [1, 2, 3, '', 5, true, null, 8],
    {},
    () => 0,
    'Conv is given 8 values and takes 7 (filters, kernel, stride, padding, dim, bias, size)',
  ],
  [[8, 3], { kernel: 3 }, () => 0, 'Conv is given kernel twice'],
  [[8, 3], { strides: 3 }, () => 0, 'Conv has no strides: did you mean stride?'],
  [
    [8, 3],
    { colour: 3 },
    () => 0,
    'Conv has no colour: it takes filters, kernel, stride, padding, dim, bias, size',
  ],
  [[8.5, 3], {}, (args) => args.whole('filters'), 'Conv wants a whole number for filters, not 8.5'],
  [['a', 3], {}, (args) => args.number('filters'), 'Conv wants a number for filters, not "a"'],
  [
    [8, [1, 2, 3]],
    {},
    (args) => args.size('kernel'),
    'Conv wants a whole number or two for kernel, not [1, 2, 3]',
  ],
  [
    [8, [1, 'b']],
    {},
    (args) => args.size('kernel'),
    'Conv wants a whole number or two for kernel, not [1, "b"]',
  ],
  [[8, 3], { bias: 1 }, (args) => args.flag('bias'), 'Conv wants True or False for bias, not 1'],
  [[8, 3], { padding: null }, (args) => args.text('padding'), 'Conv wants a text for padding, not None'],
  [
    [{ kind: 'named', path: 'n.m' }, 3],
    {},
    (args) => args.whole('filters'),
    'Conv is given filters = n.m, which only a run could tell: write the value itself',
  ],
])('refuses %j %j', (positional, named, ask, message) => {
  expect(() => ask(given(positional, named))).toThrow(expect.objectContaining({ line: 4, message }) as Error);
});

it('is a mistake of ours if it is no call', () => {
  expect(() => signature('x = 1')).toThrow(TypeError);
});
