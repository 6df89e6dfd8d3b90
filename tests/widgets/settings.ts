import { random } from '#engine/index.ts';
import type { Declaration, Parameters, Values } from '#widgets/kit/parameters.ts';
import { merge } from '#widgets/kit/check.ts';

/** So many different settings of a widget that stand together, the same for the same seed. Grids stay as they are named. */
export function settings<P extends Parameters>(
  declaration: Declaration<P>,
  count: number,
  seed: number,
): Values<P>[] {
  const stream = random(seed);
  const drawn = () =>
    Object.fromEntries(
      Object.entries(declaration.parameters).flatMap(([name, parameter]): [string, unknown][] => {
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
  const found = new Map<string, Values<P>>();
  while (found.size < count) {
    const values = merge(declaration, undefined, drawn());
    if (declaration.refuses(values) === null) found.set(JSON.stringify(values), values);
  }
  return [...found.values()];
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
