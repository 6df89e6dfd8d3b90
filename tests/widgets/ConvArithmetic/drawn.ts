import { random } from '#engine/index.ts';
import { conflict } from '#widgets/kit/limits.ts';
import { declaration } from '#widgets/ConvArithmetic/parameters.ts';
import { parameters, type ArithmeticValues } from '#widgets/ConvArithmetic/controls.ts';
import { valuesOf } from '../settings.ts';

export const of = (given: Record<string, unknown>, preset?: string): ArithmeticValues =>
  valuesOf(declaration, given, preset);

/** Places where a window fits, found by laying it down everywhere. */
export function windowsCounted(room: number, span: number, stride: number): number {
  let count = 0;
  for (let at = 0; at < room; at++) if (at % stride === 0 && at + span <= room) count += 1;
  return count;
}
/** Settings of which most are left open, so that the rest follows: square ones, rules, both operations. */
export function drawn(count: number, seed: number): ArithmeticValues[] {
  const stream = random(seed);
  const found: ArithmeticValues[] = [];
  while (found.length < count) {
    const given = Object.entries(parameters).flatMap(([name, parameter]): [string, unknown][] => {
      if (stream.integer(3) === 0 || name === 'square' || (name.endsWith('Across') && stream.integer(4) > 0))
        return [];
      if (parameter.kind === 'integer')
        return [[name, parameter.min + stream.integer(parameter.max - parameter.min + 1)]];
      if (parameter.kind !== 'choice') return [];
      const options = Object.keys(parameter.options);
      return [[name, options[stream.integer(options.length)]]];
    });
    const values = of(Object.fromEntries(given));
    if (conflict(declaration, values) === null) found.push(values);
  }
  return found;
}
