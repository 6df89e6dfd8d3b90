/**
 * Numbers as people type them: "78,400", "78 400", "78.400", "−3" with any minus, ".5", "2,5", "1e3". The other way round,
 * from a number to its text, is in values.ts.
 */

const minuses = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
/** Spaces of any width, and the apostrophe that Swiss readers part thousands with. */
const gap = "[\\s'’]";

/** Which sign parts the thousands and which the decimals, our own way first. */
const habits = [
  [',', '[.]'],
  ['[.]', ','],
  [gap, '[.]'],
  [gap, ','],
] as const;

const patterns = habits.map(
  ([thousands, point]) => new RegExp(`^(\\d*|[1-9]\\d{0,2}(?:${thousands}\\d{3})+)(?:${point}(\\d*))?$`),
);

/**
 * Every number that a text can be read as: none for what is no number, two where a comma (or a point) may part the
 * thousands or the decimals, as in "1,234". The way in which the course writes numbers comes first.
 */
export function readNumber(text: string): readonly number[] {
  const [, sign = '', digits = '', exponent = '0'] =
    /^([-+]?)\s*(.*?)(?:e([-+]?\d{1,2}))?$/i.exec(text.trim().replace(minuses, '-')) ?? [];
  const readings = patterns.flatMap((pattern) => {
    const [, whole = '', decimals = ''] = pattern.exec(digits) ?? [];
    const plain = whole.replace(/\D/g, '');
    return plain + decimals === '' ? [] : [Number(`${sign}${plain || 0}.${decimals || 0}e${exponent}`)];
  });
  return [...new Set(readings)];
}
