import { describe, expect, it } from 'vitest';
import { matrix, tensor } from '#engine/index.ts';
import { axes, doubles, shaped, volume } from '#engine/tensor.ts';

describe('tensor', () => {
  it('holds a copy of the values', () => {
    const values = [1, 2, 3, 4, 5, 6];
    const made = tensor([2, 3], values);
    values[0] = 9;
    expect(made.shape).toEqual([2, 3]);
    expect([...made.data]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('holds zeros if no values are given', () => {
    expect([...tensor([2, 2]).data]).toEqual([0, 0, 0, 0]);
  });

  it.each([
    [[2, 0], 'shape[1] must be a whole number, 1 or more, not 0'],
    [[2.5], 'shape[0] must be a whole number, 1 or more, not 2.5'],
    [[NaN, 1], 'shape[0] must be a whole number, 1 or more, not NaN'],
  ])('refuses the shape %j', (shape, message) => {
    expect(() => tensor(shape)).toThrow(new RangeError(message));
  });

  it('refuses a shape that is no list', () => {
    expect(() => tensor(4 as unknown as number[])).toThrow(
      new TypeError('shape must be a list of sides, not 4'),
    );
  });

  it('refuses too many or too few values', () => {
    expect(() => tensor([2, 2], [1, 2, 3])).toThrow(
      new RangeError('values: shape [2, 2] holds 4 numbers, not 3'),
    );
  });
});

describe('matrix', () => {
  it('is one image with one channel', () => {
    const image = matrix([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(image.shape).toEqual([1, 1, 2, 3]);
    expect([...image.data]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('refuses ragged and empty rows', () => {
    expect(() => matrix([[1, 2], [3]])).toThrow(
      new RangeError('rows must be equally long: row 0 has 2 numbers, row 1 has 1'),
    );
    expect(() => matrix([])).toThrow('rows must hold at least one row of at least one number');
    expect(() => matrix([[]])).toThrow('rows must hold at least one row of at least one number');
  });
});

describe('checks', () => {
  it('axes names the shape that was wanted', () => {
    expect(axes('input', [1, 2, 3], 'n', 'c', 'w')).toEqual([1, 2, 3]);
    expect(() => axes('input', [5, 5], 'n', 'c', 'h', 'w')).toThrow(
      new RangeError('input must have the shape [n, c, h, w], not [5, 5]'),
    );
  });

  it('shaped wants one shape exactly', () => {
    expect(() => shaped('bias', tensor([3]), [4])).toThrow(
      new RangeError('bias must have the shape [4], not [3]'),
    );
    expect(() => shaped('bias', tensor([3, 1]), [3])).toThrow('bias must have the shape [3], not [3, 1]');
  });

  it('doubles makes 64-bit floats and refuses data that the shape does not hold', () => {
    const own = tensor([2], [1, 2]);
    expect(doubles(own)).toBe(own.data);
    expect(doubles({ shape: [2], data: Float32Array.of(1, 2) })).toEqual(Float64Array.of(1, 2));
    expect(() => doubles({ shape: [3], data: Float64Array.of(1, 2) })).toThrow(
      new RangeError('data: shape [3] holds 3 numbers, not 2'),
    );
  });

  it('volume counts the cells', () => {
    expect(volume([2, 3, 4])).toBe(24);
    expect(volume([])).toBe(1);
  });
});
