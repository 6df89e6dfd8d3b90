import { expect, it } from 'vitest';
import { convPlan } from '#engine/index.ts';
import { numbersOf } from '#engine/simd/plan.ts';

it('a plan is told in the order in which the kernels read it', () => {
  const plan = convPlan([2, 4, 9, 8], [6, 2, 3, 2], {
    stride: [2, 3],
    padding: [1, 5],
    dilation: [4, 7],
    groups: 2,
  });
  expect([...numbersOf(plan)]).toEqual([2, 4, 6, 2, 9, 8, 1, 5, 11, 18, 3, 2, 2, 3, 4, 7, 2, 4]);
});
