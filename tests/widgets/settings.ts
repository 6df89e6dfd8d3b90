import { random } from '#engine/index.ts';
import { merge } from '#widgets/kit/check.ts';
import { withSamples } from '#widgets/kit/drawings.ts';
import { conflict } from '#widgets/kit/limits.ts';
import type { Declaration, Filled, Matrix, Parameters, Values } from '#widgets/kit/parameters.ts';

/** What a run takes: the values of a preset and further ones, every grid with its numbers. */
export const valuesOf = <P extends Parameters>(
  declaration: Declaration<P>,
  given: Readonly<Record<string, unknown>> = {},
  preset?: string,
): Filled<P> => withSamples(declaration, merge(declaration, preset, given));

/** Any value of each parameter, whether they stand together or not. */
export const drawnValues = (
  { parameters }: Declaration,
  stream: ReturnType<typeof random>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, parameter]): [string, unknown][] => {
      switch (parameter.kind) {
        case 'integer':
          return [[name, parameter.min + stream.integer(parameter.max - parameter.min + 1)]];
        case 'choice': {
          const options = Object.keys(parameter.options);
          return [[name, options[stream.integer(options.length)]]];
        }
        case 'toggle':
          return [[name, stream.integer(2) === 1]];
        default:
          return [];
      }
    }),
  );

/** So many different settings of a widget that stand together, the same for the same seed. Grids stay as they are named. */
export function settings<P extends Parameters>(
  declaration: Declaration<P>,
  count: number,
  seed: number,
): Values<P>[] {
  const stream = random(seed);
  const found = new Map<string, Values<P>>();
  while (found.size < count) {
    const values = merge(declaration, undefined, drawnValues(declaration, stream));
    if (conflict(declaration, values) === null) found.set(JSON.stringify(values), values);
  }
  return [...found.values()];
}

/** The same as runs take them. */
export const filledSettings = <P extends Parameters>(
  declaration: Declaration<P>,
  count: number,
  seed: number,
): Filled<P>[] => settings(declaration, count, seed).map((values) => withSamples(declaration, values));

/** The same with numbers drawn for every grid: for widgets that have little else to choose. */
export function drawnSettings<P extends Parameters>(
  declaration: Declaration<P>,
  count: number,
  seed: number,
): Filled<P>[] {
  const stream = random(seed);
  const few = settings(declaration, 4, seed);
  return Array.from({ length: count }, (_, n) => {
    const values = few[n % few.length]!;
    const samples = withSamples(declaration, values);
    const grids = Object.entries(declaration.parameters).flatMap(([name, parameter]) => {
      if (parameter.kind !== 'grid') return [];
      const [least, most] = parameter.digits;
      const digit = () => least + stream.integer(most - least + 1);
      return [[name, (samples[name] as Matrix).map((row) => row.map(digit))]];
    });
    return withSamples(declaration, { ...values, ...(Object.fromEntries(grids) as Partial<Values<P>>) });
  });
}

/** The same as an address has it: "pattern=two&stride=2&image=1,2;3,4". */
export const query = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${written(value)}`)
    .join('&');

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(';');
  return value === true ? 'yes' : value === false ? 'no' : String(value);
}
