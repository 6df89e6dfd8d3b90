import { describe, expect, test } from 'vitest';

import { outputSize, transposedSize } from '#engine/index.ts';
import { sizeSlips } from '#trace/slips/sizeSlips.ts';
import { declaration } from '#widgets/ConvArithmetic/parameters.ts';
import { run } from '#widgets/ConvArithmetic/run.ts';
import { filledSettings } from '../../widgets/settings.ts';

const sides = filledSettings(declaration, 400, 14).flatMap((values) => run(values).sides);
const direct = sides.filter(({ operation, before, after }) => operation === 'direct' && before === after);
const transposed = sides.filter(({ operation }) => operation === 'transposed');
/** What the engine says, or nothing where it refuses. */
const size = (of: () => number): number | null => {
  try {
    return of();
  } catch {
    return null;
  }
};

describe('each mistake gives what the engine gives with that mistake', () => {
  test('in at least 100 random sides of convolutions', () => {
    expect(direct.length).toBeGreaterThan(100);
    for (const side of direct) {
      const { input, kernel, stride, before: padding, dilation, ceil, output } = side;
      const slips = sizeSlips(side);
      const all = { input, kernel, stride, padding, dilation, ceil };
      const agree = (slip: number | undefined, engine: number | null) => {
        // Where nothing fits, or a window starts behind the input, the engine has no such size.
        if (slip !== undefined && engine !== null && !ceil) expect(slip).toBe(engine);
      };
      agree(
        slips.withoutPadding,
        size(() => outputSize({ ...all, padding: 0 })),
      );
      agree(
        slips.withoutDilation,
        size(() => outputSize({ ...all, dilation: 1 })),
      );
      agree(
        slips.withoutStride,
        size(() => outputSize({ ...all, stride: 1 })),
      );
      agree(
        slips.kernelTimesDilation,
        size(() => outputSize({ ...all, kernel: kernel * dilation, dilation: 1 })),
      );
      if (!ceil) expect(slips.withoutOne).toBe(output - 1);
      if (slips.roundedUp !== undefined) expect(slips.roundedUp).toBe(output + 1);
      if (slips.beyond !== undefined) expect(slips.beyond).toBe(output + 1);
      if (slips.notRounded !== undefined && !ceil) expect(Math.floor(slips.notRounded)).toBe(output);
    }
  });

  test('in at least 100 random sides of transposed ones', () => {
    expect(transposed.length).toBeGreaterThan(100);
    for (const side of transposed) {
      const { input, kernel, stride, before: padding, dilation, outputPadding, output } = side;
      const slips = sizeSlips(side);
      const all = { input, kernel, stride, padding, dilation, outputPadding };
      expect(slips.strideTimesInput).toBe(output + stride);
      expect(slips.withoutPadding).toBe(padding > 0 ? transposedSize({ ...all, padding: 0 }) : undefined);
      expect(slips.paddingOnce).toBe(padding > 0 ? output + padding : undefined);
      expect(slips.paddingAdded).toBe(padding > 0 ? output + 4 * padding : undefined);
      expect(slips.withoutOutputPadding).toBe(outputPadding > 0 ? output - outputPadding : undefined);
    }
  });
});

test('a window that hangs over the end is a mistake of its own', () => {
  const settings = {
    operation: 'direct',
    input: 6,
    kernel: 3,
    stride: 2,
    dilation: 1,
    outputPadding: 0,
  } as const;
  expect(sizeSlips({ ...settings, before: 0, after: 0, ceil: false })).toMatchObject({
    ...{ roundedUp: 3, notRounded: 2.5, withoutOne: 1, withoutStride: 4 },
  });
  expect(sizeSlips({ ...settings, before: 0, after: 0, ceil: true })).toMatchObject({ roundedDown: 2 });
});
