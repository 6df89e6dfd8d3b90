import type { Term } from '#figures/Formula.tsx';
import type { CalculatorValues, NumberName } from '../controls.ts';

/** An answer, and what it comes from with the numbers filled in. */
export interface Line {
  readonly name: string;
  readonly value: string;
  readonly terms: readonly Term[];
}

export interface FormulaParts {
  /** As it stands in a book. */
  readonly symbols: readonly Term[];
  /** What it asks for, in the order of its controls. */
  readonly uses: readonly NumberName[];
  /** What a control is called here, where that is not its usual name. */
  readonly called?: Readonly<Partial<Record<NumberName, string>>>;
  /** Values that it opens with, where those of the controls would show little. */
  readonly opens?: Readonly<Partial<Omit<CalculatorValues, 'formula'>>>;
  /** Why there is no answer, as a sentence that says what would help. */
  misfit?(values: CalculatorValues): string | null;
  /** The first is the answer; others are what else is asked for. */
  lines(values: CalculatorValues): readonly Line[];
}

/** To four decimals at most. */
export const decimal = (value: number): string =>
  // What rounds to nothing has no sign.
  (Math.round(value * 1e4) / 1e4 || 0)
    .toLocaleString('en-US', { maximumFractionDigits: 4 })
    .replace('-', '−');
