import { expect, it } from 'vitest';
import { nine } from '#samples/digits/forms/nine.ts';
import { last, written } from '../hands.ts';

const foot = (name: string) =>
  written(nine, name).reduce((sum, paths) => sum + last(paths.at(-1)!)[0] / 200, 0);

it('stems come down straight, bent to the left, or hooked', () => {
  expect(foot('bent')).toBeLessThan(foot('straight') - 0.05);
  expect(foot('hooked')).toBeLessThan(foot('bent'));
  for (const [path] of written(nine, 'hooked')) expect(last(path!)[1]).toBeLessThan(1.1);
});

it('all stand on their stem, with the head above', () => {
  for (const { name } of nine) {
    for (const paths of written(nine, name)) {
      const left = paths.flat().reduce((least, point) => (point[0] < least[0] ? point : least));
      if (name !== 'hooked' && name !== 'bent') expect(left[1]).toBeLessThan(0.6);
      expect(last(paths.at(-1)!)[1]).toBeGreaterThan(0.8);
    }
  }
});

it('a ring and its stem are two strokes', () => {
  for (const paths of written(nine, 'ring and stem')) expect(paths).toHaveLength(2);
});
