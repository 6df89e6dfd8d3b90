import type { Layer, Shape } from '#engine/index.ts';
import { isDrawn, misshapen, redrawn, withSamples } from './drawings.ts';
import type { Declaration, IntegerParameter, LayersParameter, Parameters, Values } from './parameters.ts';
import { wrongValue } from './wrongValue.ts';

/** Why values cannot stand together; null where they can. */
export const conflict = <P extends Parameters>(
  declaration: Declaration<P>,
  values: Values<P>,
): string | null =>
  misshapen(declaration, values) ??
  misfit(declaration, values) ??
  declaration.refuses?.(withSamples(declaration, values)) ??
  null;

/** Which layer of a network gets what it can do nothing with. */
function misfit<P extends Parameters>(
  { parameters, inputs }: Declaration<P>,
  values: Values<P>,
): string | null {
  for (const [name, input] of Object.entries<(values: Values<P>) => Shape>(inputs ?? {})) {
    const reason = (parameters[name] as LayersParameter).misfit(
      values[name] as readonly Layer[],
      input(values),
    );
    if (reason !== null) return reason;
  }
  return null;
}

/** Why a parameter may not take a value while the others stay as they are; null where it may. */
export function refusal<P extends Parameters>(
  declaration: Declaration<P>,
  values: Values<P>,
  name: keyof P & string,
  value: unknown,
): string | null {
  const parameter = declaration.parameters[name]!;
  if (parameter.kind === 'integer') {
    const { label, min, max, shown = String } = parameter;
    if (value === max + 1) return `${label} goes no higher than ${shown(max)}.`;
    if (value === min - 1) return `${label} goes no lower than ${shown(min)}.`;
  }
  const fault = wrongValue(parameter, value);
  if (fault) return `${parameter.label} ${fault}.`;
  return conflict(declaration, changed(declaration, values, name, value));
}

/** Why − and + do not go there: it is refused, or makes no sense. From what makes none already they lead out. */
export function caution<P extends Parameters>(
  declaration: Declaration<P>,
  values: Values<P>,
  name: keyof P & string,
  value: unknown,
): string | null {
  const warning = (of: Values<P>) => declaration.warns?.(withSamples(declaration, of)) ?? null;
  const reason = refusal(declaration, values, name, value);
  if (reason || warning(values)) return reason;
  return warning(changed(declaration, values, name, value));
}

/** The values after one change, with whatever else the declaration lets follow from it. */
export function changed<P extends Parameters>(
  declaration: Declaration<P>,
  values: Values<P>,
  name: keyof P & string,
  value: unknown,
): Values<P> {
  // What a drawing stands in for can be chosen again: that puts the drawing away.
  if (values[name] === value && !isDrawn(declaration, values, name)) return values;
  const next = { ...values, [name]: value };
  return redrawn(declaration, declaration.follow?.(next, name) ?? next, name);
}

/** The stretch of whole numbers around the present one that the other values allow. */
export function range<P extends Parameters>(
  declaration: Declaration<P>,
  values: Values<P>,
  name: keyof P & string,
): { min: number; max: number } {
  const { min: floor, max: ceiling } = declaration.parameters[name] as IntegerParameter;
  const allowed = (value: number) => refusal(declaration, values, name, value) === null;
  let min = values[name] as number;
  let max = min;
  while (min > floor && allowed(min - 1)) min -= 1;
  while (max < ceiling && allowed(max + 1)) max += 1;
  return { min, max };
}
