import type { Trace } from '#trace/trace.ts';
import type { CalculatorValues } from './controls.ts';
import { formulas } from './formulas/index.ts';
import type { Line } from './formulas/formula.ts';

export interface Answers extends Trace<null> {
  /** Nothing, where the numbers make no sense together. */
  readonly lines: readonly Line[];
  readonly misfit: string | null;
}

export function run(values: CalculatorValues): Answers {
  const { misfit, lines } = formulas[values.formula];
  const reason = misfit?.(values) ?? null;
  return {
    lines: reason === null ? lines(values) : [],
    misfit: reason,
    length: 1,
    step: () => null,
    touching: () => [],
  };
}
