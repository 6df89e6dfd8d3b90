import { describe, expect, it } from 'vitest';
import { convPlan, paddings } from '#engine/convPlan.ts';

describe('convPlan', () => {
  it('settles the walk over the padded image', () => {
    const plan = convPlan([2, 4, 7, 6], [6, 2, 3, 2], { stride: [2, 1], padding: [1, 0], groups: 2 });
    expect(plan.batch).toBe(2);
    expect(plan.walk).toEqual({
      ...{ channels: 4, filters: 6, groups: 2, height: 9, width: 6 },
      ...{ kernel: [3, 2], stride: [2, 1], dilation: [1, 1], rows: 4, columns: 5 },
    });
    expect(plan.margins).toEqual({ top: 1, right: 0, bottom: 1, left: 0 });
    expect(plan.size).toEqual([7, 6]);
  });
});

describe('paddings', () => {
  it('"valid" is none', () => {
    expect(paddings('valid', [3, 3], [2, 2], [1, 1])).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('"same" puts an odd row or column at the end', () => {
    expect(paddings('same', [2, 5], [1, 1], [1, 1])).toEqual([
      [0, 1],
      [2, 2],
    ]);
    expect(paddings('same', [4, 2], [1, 1], [3, 2])).toEqual([
      [4, 5],
      [1, 1],
    ]);
  });
});
