import { expect, it } from 'vitest';
import { two } from '#samples/digits/forms/two.ts';
import { last, turns, written } from '../hands.ts';

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

it('all are one stroke that ends at the right of the foot', () => {
  for (const { name } of two) {
    for (const paths of written(two, name)) {
      expect(paths).toHaveLength(1);
      expect(last(paths[0]!)[0]).toBeGreaterThan(-0.25);
      expect(last(paths[0]!)[1]).toBeGreaterThan(0.7);
    }
  }
});

it('at the foot one turns back by a corner, the other goes once round', () => {
  const total = (name: string) => mean(written(two, name).map(([path]) => turns(path!)));
  expect(total('looped')).toBeGreaterThan(total('cornered') + 300);
});
