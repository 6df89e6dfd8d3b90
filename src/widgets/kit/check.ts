import type { Declaration, Parameter, Parameters, Values } from './parameters.ts';

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
    case 'grid': {
      if (value === null) return null;
      const [least, most] = parameter.side;
      const fits = (n: number) => n >= least && n <= most;
      const rows: unknown[] = Array.isArray(value) ? value : [];
      const width = Array.isArray(rows[0]) ? rows[0].length : 0;
      const numbers = rows.every(
        (row) =>
          Array.isArray(row) &&
          row.length === width &&
          row.every((v) => Number.isFinite(v) && v >= parameter.min && v <= parameter.max),
      );
      return fits(rows.length) && fits(width) && numbers
        ? null
        : `takes rows of equal length, ${least} to ${most} each way, of numbers from ${parameter.min} to ${parameter.max}`;
    }
  }
}

const quote = (value: unknown) => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

/** The values that a preset and further settings make of others, or of a declaration's defaults. Nothing is checked. */
export function merge<P extends Parameters>(
  declaration: Declaration<P>,
  preset: string | undefined,
  settings: Readonly<Record<string, unknown>>,
  base?: Values<P>,
): Values<P> {
  const chosen: Readonly<Record<string, unknown>> =
    preset === undefined ? {} : (declaration.presets[preset]?.values ?? {});
  const given = new Map(
    Object.keys(declaration.parameters)
      .map((name) => [name, settings[name] === undefined ? chosen[name] : settings[name]] as const)
      .filter(([, value]) => value !== undefined),
  );
  const entries = Object.entries(declaration.parameters).map(([name, parameter]) => [
    name,
    given.has(name) ? given.get(name) : base ? base[name] : parameter.default,
  ]);
  const values = Object.fromEntries(entries) as Values<P>;
  return declaration.complete ? declaration.complete(values, new Set(given.keys())) : values;
}

/** The props of `FrameProps`, which every widget takes. */
export const frameProps = new Set(['id', 'title', 'caption', 'preset', 'step', 'figure']);

/** Everything that is wrong with what an author wrote on a widget's tag, each as a sentence. */
export function wrongProps(declaration: Declaration, props: Readonly<Record<string, unknown>>): string[] {
  const { name, parameters, presets } = declaration;
  const wrong: string[] = [];
  for (const [prop, value] of Object.entries(props)) {
    if (frameProps.has(prop)) continue;
    const parameter = parameters[prop];
    const fault = parameter
      ? wrongValue(parameter, value)
      : `is not a parameter; there are ${Object.keys(parameters).join(', ')}`;
    if (fault) wrong.push(`${name}: ${prop} ${fault}.`);
  }
  const { preset, step } = props;
  if (preset !== undefined && !(typeof preset === 'string' && Object.hasOwn(presets, preset)))
    wrong.push(`${name}: preset takes one of ${Object.keys(presets).join(', ')}, not ${quote(preset)}.`);
  if (step !== undefined && step !== 'last' && !(Number.isInteger(step) && (step as number) >= 1))
    wrong.push(`${name}: step takes a whole number from 1, or "last", not ${quote(step)}.`);
  if (wrong.length > 0) return wrong;
  const refusal = declaration.refuses(merge(declaration, preset as string | undefined, props));
  return refusal ? [`${name}: ${refusal}`] : [];
}
