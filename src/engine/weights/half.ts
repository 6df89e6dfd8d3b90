/**
 * Half floats: 16 bits, one for the sign, five for the exponent, ten for what follows the leading 1. They keep three
 * decimals and reach from 2⁻²⁴ to 65,504, which is plenty for weights, at half the bytes of 32-bit floats.
 *
 *     exponent bits e = 0        ± fraction · 2⁻²⁴                      zero, and the smallest numbers
 *     e from 1 to 30             ± (1024 + fraction) · 2^(e − 25)
 *     e = 31                     ± ∞, or NaN with a fraction
 */
export function halfToNumber(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
}

/** The bits of the nearest half; between two that are equally near, of the one with an even fraction. */
export function numberToHalf(value: number): number {
  if (Number.isNaN(value)) return 0x7e00;
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  // Halfway between 65,504 and what would come next.
  if (size >= 65_520) return sign | 0x7c00;
  const exponent = Math.max(Math.floor(Math.log2(size)), -14);
  // Counted in steps of this exponent, the leading 1 is 1024, which is one more in the exponent's bits: a fraction
  // that rounds up to 2048 carries over into the next exponent all by itself.
  return sign | ((exponent + 14) * 1024 + roundToEven(size / 2 ** (exponent - 10)));
}

function roundToEven(value: number): number {
  const near = Math.round(value);
  return value % 1 === 0.5 && near % 2 === 1 ? near - 1 : near;
}
