import { expect, it } from 'vitest';
import { eight } from '#samples/digits/forms/eight.ts';
import { far, share, turns, written } from '../hands.ts';

it('one that crosses itself turns as far one way as the other, and ends where it began, or near', () => {
  const paths = written(eight, 'crossing').map(([path]) => path!);
  for (const path of paths) expect(Math.abs(turns(path))).toBeLessThan(200);
  expect(share(paths, (path) => far(path) < 0.35)).toBeGreaterThan(0.9);
  expect(share(paths, (path) => far(path) > 0.1)).toBeGreaterThan(0.1);
});

it('an S is closed by the way back up', () => {
  for (const [path] of written(eight, 'an S closed')) expect(far(path!)).toBeLessThan(0.25);
});

it('two rings lie one above the other, and meet or nearly meet', () => {
  for (const [upper, lower] of written(eight, 'two rings')) {
    const foot = Math.max(...upper!.map(([, y]) => y));
    const top = Math.min(...lower!.map(([, y]) => y));
    expect(Math.abs(top - foot)).toBeLessThan(0.2);
  }
});
