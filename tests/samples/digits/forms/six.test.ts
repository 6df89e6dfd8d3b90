import { expect, it } from 'vitest';
import { six } from '#samples/digits/forms/six.ts';
import { first, last, share, turns, written } from '../hands.ts';

it('all begin at the top and go round against the clock, to end within the lower part', () => {
  for (const { name } of six) {
    for (const [path] of written(six, name)) {
      expect(first(path!)[1]).toBeLessThan(0.3);
      expect(last(path!)[1]).toBeGreaterThan(0.25);
    }
    expect(share(written(six, name), ([path]) => turns(path!) < -180)).toBeGreaterThan(0.95);
  }
});

it('one that is rolled up comes down in a bow, the straight one in a line', () => {
  const left = (name: string) =>
    written(six, name).reduce(
      (sum, [path]) => sum + (first(path!)[0] - Math.min(...path!.map(([x]) => x))) / 200,
      0,
    );
  expect(left('rolled up')).toBeGreaterThan(left('straight') + 0.1);
});
