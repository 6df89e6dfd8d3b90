import { expect, it } from 'vitest';
import { three } from '#samples/digits/forms/three.ts';
import { first, last, turns, written } from '../hands.ts';

it('all begin and end at the left of their bellies', () => {
  for (const { name } of three) {
    for (const [path] of written(three, name)) {
      const right = Math.max(...path!.map(([x]) => x));
      expect(first(path!)[0]).toBeLessThan(right);
      expect(last(path!)[0]).toBeLessThan(right - 0.1);
      expect(last(path!)[1]).toBeGreaterThan(0.5);
    }
  }
});

it('a loop at the waist makes it turn one way throughout; a notch turns back', () => {
  const mean = (name: string) => written(three, name).reduce((sum, [path]) => sum + turns(path!) / 200, 0);
  expect(mean('looped')).toBeGreaterThan(mean('notched') + 200);
});
