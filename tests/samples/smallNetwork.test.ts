import { expect, it } from 'vitest';
import { describe, totals } from '#engine/index.ts';
import { smallNetwork } from '#samples/smallNetwork.ts';

const rows = describe(smallNetwork.layers, smallNetwork.input);

it('halves a small colour picture twice, with twice the maps each time, and decides among ten classes', () => {
  const shapes = rows.map(({ output }) => output.join(' × '));
  expect([...new Set(shapes)]).toEqual([
    '32 × 32 × 32',
    '32 × 16 × 16',
    '64 × 16 × 16',
    '64 × 8 × 8',
    '4096',
    '10',
  ]);
});

it('has the parameters that the course counts', () => {
  // 32 filters of 3 × 3 × 3, 64 of 3 × 3 × 32, and 10 classes of 4096 numbers, each with a bias
  expect(totals(rows).parameters).toBe(32 * 28 + 64 * 289 + 10 * 4097);
});
