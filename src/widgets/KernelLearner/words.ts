import { counted } from '#figures/counted.ts';
import { equals, formatNumber as number } from '#figures/values.ts';
import type { DescentStep } from '#trace/descent.ts';
import type { Place } from '#trace/trace.ts';
import type { Piece } from '../kit/Telling.tsx';
import { whereabouts } from '../kit/whereabouts.ts';
import { RATE, type KernelLearnerValues } from './parameters.ts';
import { isRecovered, UNSEEN, type LearnerRun } from './run.ts';

/** A loss shrinks by so much that decimals would not tell: "0.034", "0.0000012". */
export const lossText = (loss: number): string =>
  loss >= 0.01 || loss === 0
    ? number(loss)
    : loss.toFixed(Math.ceil(-Math.log10(loss)) + 1).replace(/0+$/, '');

/** Where the kernel stands after so many steps, and what comes next. */
export function story(
  run: LearnerRun,
  step: DescentStep,
  { spread }: Pick<KernelLearnerValues, 'spread'>,
): Piece[] {
  const { index, pair, loss } = step;
  const last = index === run.length - 1;
  const turn = `pair ${pair + 1} of ${run.pictures.length}`;
  const start: Piece[] =
    index === 0
      ? ['The kernel is noise, and so are its answers. Over all pairs the loss is ']
      : [`After ${counted(index, 'step')} the loss over all pairs is `];
  const next: Piece[] = last
    ? [...ending(run, step), ...elsewhere(run, step, spread)]
    : [
        `. Now ${turn} has its turn: its errors, times the pixels under each weight, come to the `,
        ['gradient', 'gradient'],
        ', against which the weights will move.',
      ];
  return [...start, ['result', lossText(loss)], ...next];
}

function ending(run: LearnerRun, step: DescentStep): Piece[] {
  const found = isRecovered(step, run);
  if (run.end === 'lost')
    return [
      ' and running away: each step went so far that it landed further off on the other side. A smaller learning rate would not.',
    ];
  if (run.end === 'settled')
    return found
      ? [', and there is nothing left to learn: the target is recovered.']
      : [
          ', and there is nothing left to learn. Yet this is another kernel: on these pictures it makes nearly the same maps as the target.',
        ];
  return found
    ? [', and every weight is within 0.05 of the target’s: it is recovered.']
    : [', and the steps are used up. The target is not recovered.'];
}

/** With noise in the targets, what was learned may be theirs alone. */
const elsewhere = (run: LearnerRun, { index }: DescentStep, spread: number): Piece[] =>
  spread === 0
    ? []
    : [
        ` Over ${UNSEEN} pairs that it never saw, the loss is `,
        ['result', lossText(run.unseen[index]!)],
        '.',
      ];

/** Where the gradient of one weight comes from, and what it will do to it. */
export function weightStory(
  run: LearnerRun,
  step: DescentStep,
  { row, column }: Place,
  values: KernelLearnerValues,
): Piece[] {
  const { was, slope, count, sum, rate, becomes } = move(step, { row, column }, values);
  const last = step.index === run.length - 1;
  return [
    `The weight in ${whereabouts({ row, column })} lay on ${count} pixels, one for each error. Error times pixel adds up to ${number(sum)}, and 2/${count} of that ${equals([sum, slope])} `,
    ['gradient', number(slope)],
    last ? '. A further step would take ' : '. The step takes ',
    `${number(rate)}·`,
    ...(slope < 0
      ? ['(', ['gradient', number(slope)] as const, ')']
      : [['gradient', number(slope)] as const]),
    ' off: ',
    ['kernel', number(was)],
    ' → ',
    ['kernel', number(becomes)],
    '.',
  ];
}

/** What a step does to one weight. */
export function move(
  { weight, gradient, error }: DescentStep,
  { row, column }: Pick<Place, 'row' | 'column'>,
  values: KernelLearnerValues,
) {
  const at = row * weight.shape[3]! + column;
  const [was, slope, count, rate] = [
    weight.data[at]!,
    gradient.data[at]!,
    error.data.length,
    values.rate / RATE,
  ];
  return { was, slope, count, rate, sum: (slope * count) / 2, becomes: was - rate * slope };
}
