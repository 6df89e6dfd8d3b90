import { declare, type Preset } from '../kit/parameters.ts';
import { parameters, type FormulaName } from './controls.ts';
import { formulas } from './formulas/index.ts';

const presets = Object.fromEntries(
  Object.entries(formulas).map(([name, { uses, opens }]) => [
    name,
    { values: { formula: name as FormulaName, ...opens }, controls: uses },
  ]),
) as Record<FormulaName, Preset<typeof parameters>>;

export const declaration = declare({
  name: 'Calculator',
  summary: 'Any formula of the reference, worked out with your own numbers.',
  parameters,
  presets,
  facts: { answer: 'the first of its answers, as it is written; empty where there is none' },
  warns: (values) => formulas[values.formula].misfit?.(values) ?? null,
  // A formula that is chosen opens with numbers that show what it is about.
  follow: (next, changed) => (changed === 'formula' ? { ...next, ...formulas[next.formula].opens } : next),
  called(values, name) {
    if (name === 'formula') return undefined;
    const { uses, called } = formulas[values.formula];
    return uses.includes(name) ? called?.[name] : null;
  },
});
