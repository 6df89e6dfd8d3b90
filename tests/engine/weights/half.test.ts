import { expect, it } from 'vitest';
import { halfToNumber, numberToHalf } from '#engine/weights/half.ts';

const all = Array.from({ length: 2 ** 16 }, (_, bits) => bits);

it('reads what the standard says', () => {
  const read = [0x0000, 0x8000, 0x3c00, 0xbc00, 0x3555, 0x7bff, 0x0400, 0x03ff, 0x0001].map(halfToNumber);
  expect(read).toEqual([0, -0, 1, -1, 0.333251953125, 65_504, 2 ** -14, 1023 * 2 ** -24, 2 ** -24]);
  expect([0x7c00, 0xfc00, 0x7e00, 0xfe01].map(halfToNumber)).toEqual([Infinity, -Infinity, NaN, NaN]);
});

it('gives the bits of every half back', () => {
  const exact = all.filter((bits) => !Number.isNaN(halfToNumber(bits)));
  expect(exact).toHaveLength(2 ** 16 - 2 * 1023);
  expect(exact.filter((bits) => numberToHalf(halfToNumber(bits)) !== bits)).toEqual([]);
  expect(halfToNumber(numberToHalf(NaN))).toBeNaN();
});

it('takes the nearest, and the even one of two', () => {
  // Some hundred neighbours of each exponent.
  const wrong = all.slice(0, 0x7bff).filter((bits) => {
    if (bits % 13 > 1) return false;
    const [here, next] = [halfToNumber(bits), halfToNumber(bits + 1)];
    const [quarter, half] = [here + (next - here) / 4, (here + next) / 2];
    const even = bits % 2 === 0 ? bits : bits + 1;
    const near = [quarter, half, half + (next - here) / 4].map(numberToHalf);
    return String(near) !== String([bits, even, bits + 1]) || numberToHalf(-half) !== (even | 0x8000);
  });
  expect(wrong).toEqual([]);
});

it('is infinite beyond what halves reach, and zero below', () => {
  expect([65_519.9, 65_520, -1e300, Infinity].map(numberToHalf)).toEqual([0x7bff, 0x7c00, 0xfc00, 0x7c00]);
  expect([2 ** -25, 2 ** -25 * 1.01, -1e-300].map(numberToHalf)).toEqual([0, 1, 0x8000]);
});
