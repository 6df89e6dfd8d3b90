import type { Parameter } from './parameters.ts';

/** What is wrong with a value, as the end of a sentence that began with its name; null where it is sound. */
export function wrongValue(parameter: Parameter, value: unknown): string | null {
  switch (parameter.kind) {
    case 'integer':
      return Number.isInteger(value) &&
        (value as number) >= parameter.min &&
        (value as number) <= parameter.max
        ? null
        : `takes a whole number from ${parameter.min} to ${parameter.max}, not ${quote(value)}`;
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(parameter.options, value)
        ? null
        : `takes one of ${Object.keys(parameter.options).join(', ')}, not ${quote(value)}`;
    case 'toggle':
      return typeof value === 'boolean' ? null : `takes true or false, not ${quote(value)}`;
    case 'layers':
      return parameter.fault(value);
    case 'grid': {
      if (value === null) return null;
      const [least, most] = parameter.side;
      const [min, max] = parameter.digits;
      const fits = (n: number) => n >= least && n <= most;
      const rows: unknown[] = Array.isArray(value) ? value : [];
      const width = Array.isArray(rows[0]) ? rows[0].length : 0;
      const numbers = rows.every(
        (row) =>
          Array.isArray(row) &&
          row.length === width &&
          row.every((v) => Number.isFinite(v) && v >= min && v <= max),
      );
      return fits(rows.length) && fits(width) && numbers
        ? null
        : `takes rows of equal length, ${least} to ${most} each way, of numbers from ${min} to ${max}`;
    }
  }
}

export const quote = (value: unknown) => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};
