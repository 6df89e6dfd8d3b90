import type { Row } from '../network/describe.ts';
import type { Size2 } from '../pair.ts';

/** Python's way to write things, which both exporters share. */

/** A value as Python has it: `True`, `(3, 5)`, `"same"`, `1e-05`. */
export function literal(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return `(${value.map(literal).join(', ')}${value.length === 1 ? ',' : ''})`;
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

/** A call with what must be said by place, and by name what differs from the callee's own defaults. */
export function call(
  name: string,
  positional: readonly unknown[],
  named: Readonly<Record<string, readonly [value: unknown, usual: unknown]>> = {},
): string {
  const said = Object.entries(named)
    .filter(([, [value, usual]]) => literal(value) !== literal(usual))
    .map(([key, [value]]) => `${key}=${literal(value)}`);
  return `${name}(${[...positional.map(literal), ...said].join(', ')})`;
}

/** `[3, 3]` is 3. */
export function square(size: Size2): Size2 {
  return typeof size !== 'number' && size[0] === size[1] ? size[0] : size;
}

export function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '    ');
}

/** What stands behind a line: the layer's name, if it has one, and what comes out. */
export function comment({ layer: { name }, output }: Row): string {
  return `${name ? `${name.replaceAll(/\s+/g, ' ')}: ` : ''}${output.join(' × ')}`;
}
