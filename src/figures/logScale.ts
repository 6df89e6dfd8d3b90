/** A scale on which every step up is a factor of ten, or of a hundred, or of more where values span much. */
export interface LogScale {
  /** 0 at the lower edge, 1 at the upper; null for what has no logarithm. */
  at(value: number): number | null;
  /** The exponents of ten to be written at the scale. */
  readonly ticks: readonly number[];
}

/** The smallest scale that holds all positive values, at least a factor of ten to either side of 1 if `around` asks. */
export function logScale(values: readonly number[], { around = false, ticks: most = 7 } = {}): LogScale {
  const exponents = values.filter((value) => value > 0 && value < Infinity).map(Math.log10);
  if (around || exponents.length === 0) exponents.push(-1, 1);
  const [least, top] = [Math.floor(Math.min(...exponents)), Math.ceil(Math.max(...exponents))];
  const step = steps.find((size) => Math.ceil(top / size) - Math.floor(least / size) < most) ?? steps.at(-1)!;
  const [first, last] = [
    Math.floor(least / step),
    Math.max(Math.ceil(top / step), Math.floor(least / step) + 1),
  ];
  return {
    at: (value) =>
      value > 0 && value < Infinity ? (Math.log10(value) / step - first) / (last - first) : null,
    ticks: Array.from({ length: last - first + 1 }, (_, n) => (first + n) * step),
  };
}

const steps = [1, 2, 3, 5, 10, 20, 50, 100];
