import { conflict } from './limits.ts';
import { frameProps, presetNames, type Declaration, type Parameters, type Values } from './parameters.ts';
import { quote, wrongValue } from './wrongValue.ts';

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

function wrongPreset(declaration: Declaration, preset: unknown): string {
  const renamed = presetNames(declaration).get(preset as string);
  return renamed
    ? `${quote(preset)} is called ${renamed} now: write that`
    : `takes one of ${Object.keys(declaration.presets).join(', ')}, not ${quote(preset)}`;
}

/** Everything that is wrong with what an author wrote on a widget's tag, each as a sentence. */
export function wrongProps(declaration: Declaration, props: Readonly<Record<string, unknown>>): string[] {
  const { name, parameters, presets } = declaration;
  const wrong: string[] = [];
  for (const [prop, value] of Object.entries(props)) {
    if (Object.hasOwn(frameProps, prop)) continue;
    const parameter = parameters[prop];
    const fault = parameter
      ? wrongValue(parameter, value)
      : `is not a parameter; there are ${Object.keys(parameters).join(', ')}`;
    if (fault) wrong.push(`${name}: ${prop} ${fault}.`);
  }
  const { preset, step } = props;
  if (preset !== undefined && !(typeof preset === 'string' && Object.hasOwn(presets, preset)))
    wrong.push(`${name}: preset ${wrongPreset(declaration, preset)}.`);
  if (step !== undefined && step !== 'last' && !(Number.isInteger(step) && (step as number) >= 1))
    wrong.push(`${name}: step takes a whole number from 1, or "last", not ${quote(step)}.`);
  if (wrong.length > 0) return wrong;
  const refusal = conflict(declaration, merge(declaration, preset as string | undefined, props));
  return refusal ? [`${name}: ${refusal}`] : [];
}
