import { expect, it } from 'vitest';
import { zero } from '#samples/digits/forms/zero.ts';
import type { Path } from '#samples/digits/path.ts';
import { far, first, last, share, turns, written } from '../hands.ts';

it('a ring closes, or nearly, and most are drawn against the clock', () => {
  const rings = written(zero, 'ring').map(([path]) => path!);
  expect(share(rings, (path) => far(path) < 0.3)).toBeGreaterThan(0.9);
  expect(share(rings, (path) => turns(path) < 0)).toBeGreaterThan(0.8);
  expect(share(rings, (path) => far(path) > 0.12)).toBeGreaterThan(0.1);
});

it('one that is curled in goes on past its beginning', () => {
  for (const [path] of written(zero, 'curled in')) expect(Math.abs(turns(path!))).toBeGreaterThan(310);
});

it('a tail leads in from the right, or out to it', () => {
  const tails = written(zero, 'with a tail').map(([path]) => path!);
  const reach = (path: Path) => Math.abs(first(path)[0] - last(path)[0]);
  expect(share(tails, (path) => reach(path) > 0.1)).toBeGreaterThan(0.8);
});

it('a pointed one comes together at the top', () => {
  for (const [path] of written(zero, 'pointed')) expect(far(path!)).toBeLessThan(0.25);
});
