/**
 * How a number looks: its fill, one of a fixed number of levels that the style sheet colours for both themes, and its
 * text. Pixels run from paper to ink in 33 levels; signed values from blue over paper to red in 16 levels each way;
 * photographs from black to white in 33, the same in both themes.
 */
export type Fills = 'pixel' | 'signed' | 'photo';

export const LEVELS = {
  pixel: { letter: 'p', least: 0, most: 32 },
  signed: { letter: 's', least: -16, most: 16 },
  photo: { letter: 'f', least: 0, most: 32 },
} as const;

/** The level of a value, where `scale` is the value that gets the strongest fill. */
export function levelOf(fills: Fills, value: number, scale: number): number {
  const { least, most } = LEVELS[fills];
  const level = Number.isNaN(value) ? 0 : Math.round((value / scale) * most);
  return Math.min(most, Math.max(least, level)) || 0;
}

/** The class that fills a cell: `p0`…`p32`, `s-16`…`s16` or `f0`…`f32`. */
export const fillClass = (fills: Fills, value: number, scale: number): string =>
  `${LEVELS[fills].letter}${levelOf(fills, value, scale)}`;

/** The largest size of any value, and at least 1, so that a map of zeros is paper and not noise. */
export const scaleOf = (values: Iterable<number>): number => {
  let most = 1;
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value);
  return most;
};

/**
 * At most two decimals, a minus sign that is as wide as a plus, and long numbers in groups: −0.11, 21,632. The browser's
 * own formats would do it too, but to make the first of them keeps a slow phone busy for a tenth of a second.
 */
export function formatNumber(value: number): string {
  const rounded = Math.round(value * 100) / 100 || 0;
  const size = Math.abs(rounded);
  if (size === Infinity) return rounded < 0 ? '−∞' : '∞';
  // From there on a number would write itself as a power.
  const [whole, part] = String(size < 1e21 ? size : BigInt(size)).split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${rounded < 0 ? '−' : ''}${grouped}${part ? `.${part}` : ''}`;
}

/** Whether a number's text is all of it. A sum of texts that are not comes out nearly, and has to be written with ≈. */
export const isExact = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-9;

/** The sign between a sum of these numbers and its result. */
export const equals = (values: readonly number[]): '=' | '≈' => (values.every(isExact) ? '=' : '≈');
