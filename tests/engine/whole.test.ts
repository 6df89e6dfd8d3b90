import { describe, expect, it } from 'vitest';
import { quote, real, whole } from '#engine/whole.ts';

describe('whole', () => {
  it('hands on whole numbers that are large enough', () => {
    expect(whole('stride', 1, 1)).toBe(1);
    expect(whole('padding', 0, 0)).toBe(0);
  });

  it.each([
    [0, 'stride must be a whole number, 1 or more, not 0'],
    [-1, 'stride must be a whole number, 1 or more, not -1'],
    [1.5, 'stride must be a whole number, 1 or more, not 1.5'],
    [NaN, 'stride must be a whole number, 1 or more, not NaN'],
    [Infinity, 'stride must be a whole number, 1 or more, not Infinity'],
    [2 ** 53, 'stride must be a whole number, 1 or more, not 9007199254740992'],
  ])('refuses %d', (value, message) => {
    expect(() => whole('stride', value, 1)).toThrow(new RangeError(message));
  });

  it.each([
    ['2', 'stride must be a number, not "2"'],
    [null, 'stride must be a number, not null'],
    [undefined, 'stride must be a number, not undefined'],
    [[2], 'stride must be a number, not [2]'],
  ])('refuses %j, which is no number', (value, message) => {
    expect(() => whole('stride', value as unknown as number, 1)).toThrow(new TypeError(message));
  });
});

describe('real', () => {
  it('hands on numbers that are large enough', () => {
    expect([real('eps', 0, 0), real('eps', 0.5, 0), real('initial', -3)]).toEqual([0, 0.5, -3]);
  });

  it('refuses the rest', () => {
    expect(() => real('eps', -0.1, 0)).toThrow(new RangeError('eps must be a number, 0 or more, not -0.1'));
    expect(() => real('eps', NaN, 0)).toThrow(new RangeError('eps must be a number, 0 or more, not NaN'));
    expect(() => real('initial', Infinity)).toThrow(new RangeError('initial must be a number, not Infinity'));
    expect(() => real('eps', '1' as unknown as number)).toThrow(
      new TypeError('eps must be a number, not "1"'),
    );
  });
});

describe('quote', () => {
  it.each([
    [[3, [2, 'same']], '[3, [2, "same"]]'],
    ['valid', '"valid"'],
    [undefined, 'undefined'],
    [{ type: 'relu' }, 'an object'],
    [true, 'true'],
  ])('shows %j', (value, text) => {
    expect(quote(value)).toBe(text);
  });
});
