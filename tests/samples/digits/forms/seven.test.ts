import { expect, it } from 'vitest';
import { seven } from '#samples/digits/forms/seven.ts';
import { last, share, written } from '../hands.ts';

it('goes to the right and then down, not further right', () => {
  for (const { name } of seven) {
    for (const [path] of written(seven, name)) {
      const corner = Math.max(...path!.slice(0, -2).map(([x]) => x));
      expect(last(path!)[0]).toBeLessThanOrEqual(corner);
      expect(last(path!)[1]).toBe(1);
    }
  }
});

it('may begin with a tick, from below', () => {
  const ticked = share(written(seven, 'plain'), ([path]) => path!.length === 8);
  expect(ticked).toBeCloseTo(0.2, 1);
});

it('a bar crosses the stem at half its height', () => {
  for (const [path, bar] of written(seven, 'crossed')) {
    const [x, y] = path!.at(-2)!;
    expect(bar![0]![0]).toBeLessThan(x);
    expect(bar![1]![0]).toBeGreaterThan(x);
    expect(Math.abs((bar![0]![1] + bar![1]![1]) / 2 - y)).toBeLessThan(0.15);
  }
});
