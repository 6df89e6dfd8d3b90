/** What a quick check must have, whatever its lesson. */
import type { AnswerValue, Grid } from './tags.ts';

export interface Answer {
  readonly value?: AnswerValue;
  readonly right?: boolean;
  /** Stands for every answer that is not named. */
  readonly otherwise?: boolean;
}
export interface Question {
  readonly kind: 'choice' | 'number' | 'cell';
  readonly grid?: Grid | undefined;
  readonly answers: readonly Answer[];
}

/** Everything that is wrong with a question, each as a sentence that says what to write. */
export function wrongQuestion({ kind, grid, answers }: Question): string[] {
  const wrong: string[] = [];
  const named = answers.filter(({ otherwise }) => !otherwise);
  const others = answers.length - named.length;
  const right = answers.filter((answer) => answer.right);

  if (right.length !== 1)
    wrong.push(`One answer is right: mark it with "right"; ${right.length || 'none'} of them are marked.`);
  if (right.some(({ otherwise }) => otherwise))
    wrong.push('The right answer has a value: "otherwise" stands for the wrong ones that are not named.');
  if (kind === 'choice') {
    if (named.length < 2) wrong.push('A choice takes at least two answers to choose from.');
    if (others > 0)
      wrong.push('A choice shows all its answers, so "otherwise" has no place in it: write out its value.');
  } else if (others !== 1)
    wrong.push(
      `A ${kind} takes one <Answer otherwise> that explains every other answer; there are ${others}.`,
    );
  if (kind === 'cell' && !grid) wrong.push('A cell is picked from a grid: add grid={[[…], […]]}.');
  if (kind !== 'cell' && grid) wrong.push(`A ${kind} has no grid: leave "grid" out, or ask for a cell.`);

  for (const { value } of named) {
    const fault = wrongValue(kind, value, grid);
    if (fault) wrong.push(fault);
  }
  const values = named.map(({ value }) => JSON.stringify(value));
  for (const twice of new Set(values.filter((value, index) => values.indexOf(value) < index)))
    wrong.push(`Two answers have the value ${twice}: give each its own, or drop one.`);
  return wrong;
}

function wrongValue(kind: Question['kind'], value: AnswerValue | undefined, grid?: Grid): string | null {
  const not = value === undefined ? 'it has none' : `not ${told(value)}`;
  switch (kind) {
    case 'choice':
      return typeof value === 'string' ? null : `The value of an answer is the text to choose, ${not}.`;
    case 'number':
      return Number.isFinite(value) ? null : `The value of an answer is a number, value={3}, ${not}.`;
    case 'cell': {
      if (typeof value !== 'object')
        return `The value of an answer is a cell, value={[row, column]} counted from 1, ${not}.`;
      const [row, column] = value;
      return !grid || grid[row - 1]?.[column - 1] !== undefined
        ? null
        : `The grid has no row ${row}, column ${column}: they are counted from 1 to ${grid.length} and ${grid[0]?.length}.`;
    }
  }
}

/** NaN and infinity too, which JSON has no words for. */
const told = (value: AnswerValue) => (typeof value === 'number' ? String(value) : JSON.stringify(value));

/** The value of an answer in words. */
export const spoken = ({ value, otherwise }: Answer): string =>
  otherwise
    ? 'Anything else'
    : typeof value === 'object'
      ? `Row ${value[0]}, column ${value[1]}`
      : typeof value === 'number'
        ? value.toLocaleString('en-US', { maximumFractionDigits: 6 }).replace('-', '−')
        : String(value);
