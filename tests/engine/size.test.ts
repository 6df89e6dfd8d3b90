import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WindowSize } from '#engine/index.ts';
import { effectiveKernel, outputSize, samePadding, transposedSize } from '#engine/index.ts';
import { properties } from './arbitrary.ts';

const windows = fc.record({
  input: fc.integer({ min: 1, max: 30 }),
  kernel: fc.integer({ min: 1, max: 7 }),
  stride: fc.integer({ min: 1, max: 5 }),
  padding: fc.integer({ min: 0, max: 6 }),
  dilation: fc.integer({ min: 1, max: 4 }),
});

/** Slides the window cell by cell and counts the places where it may lie. */
function countPlaces(
  { input, kernel, stride, padding, dilation }: Required<WindowSize>,
  ceil: boolean,
): number {
  let count = 0;
  for (let start = -padding; start < input + padding; start += stride) {
    const last = start + (kernel - 1) * dilation;
    const previousFitted =
      start === -padding || start - stride + (kernel - 1) * dilation < input + padding - 1;
    if (last < input + padding || (ceil && start < input && previousFitted)) count++;
  }
  return count;
}

describe('outputSize', () => {
  it('is ⌊(W + 2P − K′) / S⌋ + 1', () => {
    expect(outputSize({ input: 7, kernel: 3 })).toBe(5);
    expect(outputSize({ input: 7, kernel: 3, stride: 2 })).toBe(3);
    expect(outputSize({ input: 8, kernel: 3, stride: 2 })).toBe(3); // the floor drops a column
    expect(outputSize({ input: 5, kernel: 3, padding: 1 })).toBe(5);
    expect(outputSize({ input: 7, kernel: 3, dilation: 3 })).toBe(1);
    expect(outputSize({ input: 224, kernel: 7, stride: 2, padding: 3 })).toBe(112);
  });

  it('equals the number of places where the window fits', () => {
    fc.assert(
      fc.property(windows, (size) => {
        const places = countPlaces(size, false);
        if (places > 0) expect(outputSize(size)).toBe(places);
        else expect(() => outputSize(size)).toThrow(RangeError);
      }),
      properties,
    );
  });

  it('with ceil counts a last window that hangs over but starts in the input or the padding before it', () => {
    expect(outputSize({ input: 6, kernel: 3, stride: 2, ceil: true })).toBe(3);
    expect(outputSize({ input: 5, kernel: 3, stride: 2, ceil: true })).toBe(2);
    expect(outputSize({ input: 5, kernel: 2, stride: 3, padding: 1, ceil: true })).toBe(2); // not 3: it would start in the padding after
    expect(outputSize({ input: 2, kernel: 3, stride: 2, ceil: true })).toBe(1); // larger than the input, once
    expect(() => outputSize({ input: 1, kernel: 3, stride: 2, ceil: true })).toThrow(RangeError);
  });

  it('says what does not fit and what would', () => {
    expect(() => outputSize({ input: 4, kernel: 7, padding: 1 })).toThrow(
      new RangeError(
        'kernel 7 does not fit an input of 4 with padding 1, 6 cells in all: make it smaller, or the padding 2 or more',
      ),
    );
    expect(() => outputSize({ input: 6, kernel: 3, dilation: 3 })).toThrow(
      new RangeError(
        'kernel 3 (7 cells long with dilation 3) does not fit an input of 6 with padding 0, 6 cells in all: ' +
          'make it smaller, or the padding 1 or more',
      ),
    );
  });

  it.each([
    [{ input: 0, kernel: 1 }, 'input must be a whole number, 1 or more, not 0'],
    [{ input: 5, kernel: 0 }, 'kernel must be a whole number, 1 or more, not 0'],
    [{ input: 5, kernel: 2.5 }, 'kernel must be a whole number, 1 or more, not 2.5'],
    [{ input: 5, kernel: 3, stride: 0 }, 'stride must be a whole number, 1 or more, not 0'],
    [{ input: 5, kernel: 3, stride: NaN }, 'stride must be a whole number, 1 or more, not NaN'],
    [{ input: 5, kernel: 3, padding: -1 }, 'padding must be a whole number, 0 or more, not -1'],
    [{ input: 5, kernel: 3, padding: 0.5 }, 'padding must be a whole number, 0 or more, not 0.5'],
    [{ input: 5, kernel: 3, dilation: 0 }, 'dilation must be a whole number, 1 or more, not 0'],
  ])('refuses %j', (size, message) => {
    expect(() => outputSize(size)).toThrow(new RangeError(message));
  });
});

describe('transposedSize', () => {
  it('is S(W − 1) + K′ − 2P + output padding', () => {
    expect(transposedSize({ input: 3, kernel: 3 })).toBe(5);
    expect(transposedSize({ input: 3, kernel: 3, stride: 2, padding: 1, outputPadding: 1 })).toBe(6);
    expect(transposedSize({ input: 4, kernel: 2, dilation: 3 })).toBe(7);
  });

  it('undoes outputSize, with the output padding that makes up for the floor', () => {
    fc.assert(
      fc.property(windows, (size) => {
        const room = size.input + 2 * size.padding - effectiveKernel(size.kernel, size.dilation);
        fc.pre(room >= 0);
        const input = outputSize(size);
        expect(transposedSize({ ...size, input, outputPadding: room % size.stride })).toBe(size.input);
      }),
      properties,
    );
  });

  it.each([
    [
      { input: 3, kernel: 3, stride: 2, outputPadding: 2 },
      'outputPadding must be smaller than the stride 2 or the dilation 1, not 2',
    ],
    [
      { input: 2, kernel: 3, padding: 3 },
      'padding 3 cuts away all 4 cells that kernel 3 with stride 1 and dilation 1 makes of an input of 2: take 1 or less',
    ],
    [{ input: 0, kernel: 3 }, 'input must be a whole number, 1 or more, not 0'],
    [{ input: 3, kernel: -1 }, 'kernel must be a whole number, 1 or more, not -1'],
    [{ input: 3, kernel: 3, stride: 1.5 }, 'stride must be a whole number, 1 or more, not 1.5'],
    [{ input: 3, kernel: 3, padding: NaN }, 'padding must be a whole number, 0 or more, not NaN'],
    [{ input: 3, kernel: 3, outputPadding: -1 }, 'outputPadding must be a whole number, 0 or more, not -1'],
    [{ input: 3, kernel: 3, dilation: 0 }, 'dilation must be a whole number, 1 or more, not 0'],
  ])('refuses %j', (size, message) => {
    expect(() => transposedSize(size)).toThrow(new RangeError(message));
  });

  it('allows an output padding below the dilation, as PyTorch does', () => {
    expect(transposedSize({ input: 3, kernel: 2, dilation: 3, outputPadding: 2 })).toBe(8);
  });
});

describe('effectiveKernel', () => {
  it('is D(K − 1) + 1', () => {
    expect(effectiveKernel(3)).toBe(3);
    expect(effectiveKernel(3, 2)).toBe(5);
    expect(effectiveKernel(1, 9)).toBe(1);
  });
});

describe('samePadding', () => {
  it('keeps the side with stride 1', () => {
    fc.assert(
      fc.property(windows, ({ input, kernel, dilation }) => {
        fc.pre((dilation * (kernel - 1)) % 2 === 0);
        const padding = samePadding(kernel, dilation);
        expect(outputSize({ input, kernel, dilation, padding })).toBe(input);
      }),
      properties,
    );
  });

  it('has no answer where the two ends cannot be equal', () => {
    expect(() => samePadding(4, 3)).toThrow(
      new RangeError(
        'kernel 4 with dilation 3 needs 9 cells of padding, which two equal ends cannot give: ' +
          'take an odd kernel or an even dilation',
      ),
    );
    expect(samePadding(4, 2)).toBe(3);
  });
});
