import { expect, it } from 'vitest';
import type { Step } from '#engine/import/steps.ts';
import { follow } from '#engine/import/steps.ts';
import { inputMaps, joinMaps, module, show, through, unknown, way } from '#engine/import/values.ts';

const step = (line: number): Step => ({
  line,
  title: 'relu',
  size: 1,
  read: () => ({ layers: [{ type: 'relu' }] }),
});
const place = { line: 9, title: 'this sum' };

it('finds the way back to an input, or to what lies on it', () => {
  const input = inputMaps(1, [1, 4, 4]);
  const [a, b] = [step(2), step(3)];
  const middle = through(input, [a]);
  const end = through(middle, [b]);
  expect(way(end)).toEqual({ input, steps: [a, b] });
  expect(way(end, middle)).toEqual({ input: middle, steps: [b] });
});

it('joins branches where they part', () => {
  const [input, a, b] = [inputMaps(1), step(2), step(3)];
  const stem = through(input, [a]);
  const sum = joinMaps('residual', [stem, through(stem, [b])], place);
  expect(way(sum).steps[0]).toBe(a);
  const layers = follow(way(sum).steps, [1, 2, 2]).placed.map(({ layer }) => layer);
  expect(layers).toEqual([{ type: 'relu' }, { type: 'residual', body: [{ type: 'relu' }] }]);
  const stacked = joinMaps('concat', [sum, input, through(input, [b])], place);
  expect(follow(way(stacked).steps, [1, 2, 2]).output).toEqual([3, 2, 2]);
});

it('refuses what does not come from the same input, and sums of three', () => {
  const input = inputMaps(1);
  expect(() => joinMaps('concat', [input, inputMaps(2)], place)).toThrow(
    'joins what does not come from the same input',
  );
  expect(() => joinMaps('concat', [], place)).toThrow('joins what does not come from the same input');
  expect(() => joinMaps('residual', [input, input, input], place)).toThrow(
    'adds 3, and only sums of two can be read',
  );
});

it('has an end', () => {
  const steps = Array.from({ length: 1001 }, () => step(1));
  expect(() => through(inputMaps(1), steps)).toThrow('there are more than 1000 layers');
});

it('shows values as Python has them', () => {
  const values = [null, true, 1.5, 'a', [1, 2], module(1, []), inputMaps(1), unknown(1, 'this')];
  expect(values.map(show)).toEqual([
    'None',
    'True',
    '1.5',
    '"a"',
    '[1, 2]',
    'a layer',
    'what a layer gives',
    'something that cannot be read',
  ]);
  expect(show({ kind: 'named', path: 'a.b' })).toBe('a.b');
});
