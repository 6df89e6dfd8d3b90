import { range } from 'd3-array';
import { scaleLog, type ScaleContinuousNumeric } from 'd3-scale';

/** A logarithmic scale between whole powers of ten, from 1 at the foot of a drawing to 0 at its top, and the powers to be written at it. */
export interface Decades {
  readonly scale: ScaleContinuousNumeric<number, number>;
  readonly ticks: readonly number[];
}

/** The smallest that holds all positive values, at least a factor of ten to either side of 1 if `around` asks. */
export function decades(values: readonly number[], { around = false, ticks: most = 7 } = {}): Decades {
  const exponents = values.filter(hasLogarithm).map(exponentOf);
  if (around || exponents.length === 0) exponents.push(-1, 1);
  const [least, top] = [Math.floor(Math.min(...exponents)), Math.ceil(Math.max(...exponents))];
  // d3 halves or doubles steps of many decades until about as many ticks fit as asked for; here no more ever may.
  const step = steps.find((size) => Math.ceil(top / size) - Math.floor(least / size) < most) ?? steps.at(-1)!;
  const first = Math.floor(least / step) * step;
  const last = Math.max(Math.ceil(top / step) * step, first + step);
  return {
    scale: scaleLog([10 ** first, 10 ** last], [1, 0]),
    ticks: range(first, last + 1, step).map((exponent) => 10 ** exponent),
  };
}

export const hasLogarithm = (value: number): boolean => value > 0 && value < Infinity;

const steps = [1, 2, 3, 5, 10, 20, 50, 100];

/** Beyond 10^±300 numbers lose their digits, and powers of ten become 0 or infinite. */
const exponentOf = (value: number): number => Math.min(300, Math.max(-300, Math.log10(value)));
