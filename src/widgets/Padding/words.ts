import { capital } from '#figures/capital.ts';
import { counted } from '#figures/counted.ts';
import { formatNumber } from '#figures/values.ts';
import type { BorderStep } from '#trace/border.ts';
import type { Piece } from '../kit/Telling.tsx';
import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import type { PaddingTrace } from './run.ts';

type PaddingTold = Told<typeof declaration.parameters, PaddingTrace>;
type At = Pick<BorderStep, 'row' | 'column'>;

/** Rows and columns as they are counted in the picture with its border. */
const placed = ({ row, column }: At, margin: number) =>
  `row ${row + margin + 1}, column ${column + margin + 1}`;

/** Where a number of the border comes from; or how often a pixel that is pointed at is repeated. */
export function story({ values, run, step, over: { input: at } }: PaddingTold): Piece[] {
  const { margin } = run;
  const pixel = at && values.image[at.row]?.[at.column];
  if (at && pixel !== undefined) {
    const copies = run.touching(at).length;
    return [
      `${capital(placed(at, margin))} is a pixel, `,
      ['input', formatNumber(pixel)],
      copies === 0
        ? '. The border does not repeat it.'
        : `. The border repeats it in ${counted(copies, 'cell')}.`,
    ];
  }
  return step.source
    ? [
        `${capital(placed(step, margin))} lies in the border. It repeats ${placed(step.source, margin)}: `,
        ['input', formatNumber(step.value)],
        '.',
      ]
    : [`${capital(placed(step, margin))} lies in the border. It holds a zero, whatever the picture.`];
}

/** What a screen reader hears of a cell beside its number. */
export const described = ({ run, values }: Pick<PaddingTold, 'run' | 'values'>, { row, column }: At) =>
  values.image[row]?.[column] === undefined ? copied(run, { row, column }) : '';

function copied(run: PaddingTrace, at: At): string {
  const { source } = borderStep(run, at);
  return source ? `as in ${placed(source, run.margin)}` : '';
}

/** What a place outside of the picture holds. */
export const borderStep = (run: PaddingTrace, at: At) => run.step(run.touching({ grid: 'input', ...at })[0]!);
