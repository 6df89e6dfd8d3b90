import { formatNumber } from '#figures/values.ts';
import type { Piece } from '../kit/Telling.tsx';
import type { Told } from '../kit/widget.tsx';
import type { LabParameters } from './parameters.ts';
import type { LabTrace } from './run.ts';
import { MOST_IMAGES, ranAway, type Snapshot } from './snapshot.ts';
import type { Training } from './useTraining.ts';

export type LabTold = Told<LabParameters, LabTrace, Training>;

/** 97.2 % */
export const inPercent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** What a moment of the training shows, and what is to be learned from it. */
export function story({ step: { snapshot }, values, material, run, at }: LabTold): Piece[] {
  const { classes, seen, departs } = material;
  const branching = departs
    ? ` The settings are others now: played on from here, it ${at < run.length - 1 ? 'branches off' : 'goes on with them'}.`
    : '';
  if (!snapshot || (snapshot.images === 0 && !snapshot.result))
    return [
      `Before the first step. Kernels are noise, and one answer in ${classes.length} is right by chance.`,
    ];
  if (ranAway(snapshot)) return [...runaway(snapshot, values.rate), branching];
  const { images, result, training } = snapshot;
  const right = Math.round(result!.accuracy * (seen?.unseen ?? 0));
  return [
    images === 0 ? 'Before the first step: of ' : `After ${formatNumber(images)} pictures: of `,
    ...(seen ? [`${seen.unseen} unseen ones `, ['result', `${right}`] as const, ' are right, '] : []),
    ['result', inPercent(result!.accuracy)],
    '. Loss ',
    ['gradient', result!.loss.toFixed(3)],
    training ? ` on them, ${training.loss.toFixed(3)} on those trained on.` : '.',
    remark(snapshot, classes.length, run),
    branching,
  ];
}

function runaway({ images, training }: Snapshot, rate: string): Piece[] {
  return [
    `After ${formatNumber(images)} pictures the numbers have run away: the loss is `,
    ['gradient', String(training!.loss)],
    `. Each step was too long, landed higher than it left, and made the next one longer. Go back to where the loss was low, choose a rate below ${Number(rate)}, and play.`,
  ];
}

/** What stands out, if something does. */
function remark(snapshot: Snapshot, classes: number, run: LabTrace): string {
  const { images, training, result } = snapshot;
  if (!training || !result) return '';
  if (images >= MOST_IMAGES) return ' A million is enough: it ends here.';
  if (images > 3000 && result.loss > 0.97 * Math.log(classes)) return standstill(snapshot, run);
  if (training.accuracy - result.accuracy > 0.05 && training.accuracy > 0.95)
    return ` Of those trained on, ${inPercent(training.accuracy)}: it knows them by heart, and others less well. That is overfitting.`;
  return '';
}

/** Why it does no better than chance. */
function standstill(snapshot: Snapshot, run: LabTrace): string {
  if (snapshot.result!.silent)
    return ' It has stopped learning: it says nearly the same of every picture. Its ReLUs were pushed below zero, where no gradient reaches them; a lower rate avoids that.';
  if (falls(snapshot, run))
    return ' It has hardly begun: the loss falls, but slowly. A higher rate would get it further.';
  return ' It has learned next to nothing: its rate is too low, or so high that most of its ReLUs were pushed below zero.';
}

/** Whether the loss came down on the first half of its way, and by a hundredth on the second. */
function falls({ images, result }: Snapshot, run: LabTrace): boolean {
  const losses = Array.from({ length: run.length }, (_, n) => run.step(n).snapshot).flatMap((moment) =>
    moment?.result && 2 * moment.images <= images ? [moment.result.loss] : [],
  );
  const [start, half] = [losses[0], losses.at(-1)];
  return start !== undefined && half !== undefined && half < start && result!.loss < 0.99 * half;
}

/** "Adam, rate 0.003, batches of 32" */
export const settingsInWords = (
  { optimizer, rate, batch, pictures, seed }: Training['branches']['all'][number]['settings'],
  options: {
    readonly optimizer: Readonly<Record<string, string>>;
    readonly pictures: Readonly<Record<string, string>>;
  },
): string =>
  [
    `${options.optimizer[optimizer]!} at ${Number(rate)}`,
    `batches of ${batch}`,
    pictures === 'endless' ? 'new pictures' : `${options.pictures[pictures]!} pictures`,
    `seed ${seed}`,
  ].join(', ');
