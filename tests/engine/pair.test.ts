import { describe, expect, it } from 'vitest';
import type { Size2 } from '#engine/index.ts';
import { pair } from '#engine/pair.ts';

describe('pair', () => {
  it('takes one number for both axes', () => {
    expect(pair('stride', 2, 1)).toEqual([2, 2]);
  });

  it('takes height and width', () => {
    expect(pair('padding', [0, 3], 0)).toEqual([0, 3]);
  });

  it.each([
    [0, 'stride must be a whole number, 1 or more, not 0'],
    [[1, 0], 'stride width must be a whole number, 1 or more, not 0'],
    [[1.5, 1], 'stride height must be a whole number, 1 or more, not 1.5'],
  ] as [Size2, string][])('refuses %j', (size, message) => {
    expect(() => pair('stride', size, 1)).toThrow(new RangeError(message));
  });

  it.each([[[1]], [[1, 2, 3]], ['same'], [null]])('refuses %j, which is no size', (size) => {
    expect(() => pair('stride', size as unknown as Size2, 1)).toThrow(TypeError);
    expect(() => pair('stride', size as unknown as Size2, 1)).toThrow(
      'stride must be a number or [height, width]',
    );
  });
});
