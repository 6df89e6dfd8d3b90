import { counted } from '#figures/counted.ts';
import { equals, formatNumber as number } from '#figures/values.ts';
import type { DescentStep, DescentTrace } from '#trace/descent.ts';
import type { Piece } from '../kit/Telling.tsx';
import { RATE, type DescentWalkValues } from './parameters.ts';
import { AIM } from './run.ts';

/** Where the weight stands, how the loss slopes there, and where that leads. */
export function story(run: DescentTrace, step: DescentStep, { rate: parts }: DescentWalkValues): Piece[] {
  const [weight, slope, rate] = [step.weight.data[0]!, step.gradient.data[0]!, parts / RATE];
  const here: Piece[] = [
    step.index === 0 ? 'At the weight ' : `After ${counted(step.index, 'step')}, at `,
    ['kernel', number(weight)],
    ', the loss is ',
    ['result', number(step.loss)],
  ];
  if (step.index === run.length - 1) return [...here, ...ending(run, rate)];
  const next = weight - rate * slope;
  return [
    ...here,
    ' and its slope ',
    ['gradient', number(slope)],
    `. ${number(rate)} times that comes off: `,
    ['kernel', number(weight)],
    ' − ',
    `${number(rate)}·`,
    ...bracketed(slope),
    ` ${equals([weight, rate, slope, next])} `,
    ['kernel', number(next)],
    crosses(weight, next) ? ', on the other side of the valley.' : '.',
  ];
}

const bracketed = (slope: number): Piece[] =>
  slope < 0 ? ['(', ['gradient', number(slope)], ')'] : [['gradient', number(slope)]];

const crosses = (one: number, other: number): boolean => (one - AIM) * (other - AIM) < 0;

function ending(run: DescentTrace, rate: number): Piece[] {
  switch (run.end) {
    case 'settled':
      return [': the valley’s floor. There is no slope left to follow.'];
    case 'lost':
      return [
        `, and every step makes it larger: at a rate of ${number(rate)} each lands further up on the other side than it began.`,
      ];
    case 'over':
      return run.losses.at(-1)! > run.losses[0]!
        ? [', and rising: the steps are used up, and each has landed further off than it began.']
        : [', on its way down still: the steps are used up.'];
  }
}
