import { describe, expect, test } from 'vitest';

import { patchKernels, patchWeights } from '#samples/patchKernels.ts';

const all = (side: number) => patchKernels.map((kernel) => patchWeights(kernel, side));

describe('the kernels of patches', () => {
  test('are what their words say', () => {
    expect(Object.fromEntries(patchKernels.map(({ label }, n) => [label, all(2)[n]]))).toEqual({
      sum: [
        [1, 1],
        [1, 1],
      ],
      across: [
        [-1, 1],
        [-1, 1],
      ],
      down: [
        [-1, -1],
        [1, 1],
      ],
      cross: [
        [1, -1],
        [-1, 1],
      ],
    });
    for (const { purpose } of patchKernels) expect(purpose).toMatch(/\S/);
  });

  test.each([2, 4])('at side %i cut the patch into halves, in whole numbers', (side) => {
    const [sum, across, down, cross] = all(side);
    for (let row = 0; row < side; row++)
      for (let column = 0; column < side; column++) {
        const [lower, right] = [row >= side / 2, column >= side / 2];
        expect(sum![row]![column]).toBe(1);
        expect(across![row]![column]).toBe(right ? 1 : -1);
        expect(down![row]![column]).toBe(lower ? 1 : -1);
        expect(cross![row]![column]).toBe(lower === right ? 1 : -1);
      }
  });

  test('say four different things of a patch, so that its pixels could be had back', () => {
    const rows = all(2).map((kernel) => kernel.flat());
    const dot = (a: number[], b: number[]) => a.reduce((total, value, n) => total + value * b[n]!, 0);
    for (const [i, one] of rows.entries())
      for (const [j, other] of rows.entries()) expect(dot(one, other)).toBe(i === j ? 4 : 0);
  });
});
