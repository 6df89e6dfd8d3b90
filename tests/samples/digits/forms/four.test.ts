import { expect, it } from 'vitest';
import { four } from '#samples/digits/forms/four.ts';
import { first, last, share, written } from '../hands.ts';

it('open ones have two strokes, whose tops are apart: by far or by little', () => {
  const gaps = written(four, 'open').map(([arm, stem]) => first(stem!)[0] - first(arm!)[0]);
  expect(Math.min(...gaps)).toBeGreaterThan(0);
  expect(share(gaps, (gap) => gap < 0.3)).toBeGreaterThan(0.05);
  expect(share(gaps, (gap) => gap > 0.5)).toBeGreaterThan(0.05);
});

it('closed ones begin both strokes at the same place, or nearly', () => {
  for (const [arm, stem] of written(four, 'closed')) {
    const [[x0, y0], [x1, y1]] = [first(arm!), first(stem!)];
    expect(Math.hypot(x1 - x0, y1 - y0)).toBeLessThan(0.3);
  }
});

it('some never lift the pen', () => {
  for (const name of ['without lifting', 'closed in one']) {
    for (const paths of written(four, name)) {
      expect(paths).toHaveLength(1);
      expect(last(paths[0]!)[1]).toBeGreaterThan(0.85);
    }
  }
});

it('the stem crosses the bar', () => {
  for (const name of ['open', 'closed']) {
    const crossed = share(written(four, name), ([bar, stem]) => last(bar!)[0] >= stem![1]![0] - 0.06);
    expect(crossed).toBeGreaterThan(0.95);
  }
});
