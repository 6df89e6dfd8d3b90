import type { Tensor } from '#engine/index.ts';
import { digits } from '#samples/digits/index.ts';
import { numbered } from '#samples/digits/numbered.ts';
import { roomOf } from '#samples/room.ts';
import {
  compared,
  cutOut,
  shifted,
  slid,
  strideOf,
  type Border,
  type Comparison,
  type Shift,
} from '#trace/shift.ts';
import type { Trace } from '#trace/trace.ts';
import type { Answers } from './answers.ts';
import { digitOf } from './digit.ts';
import { layers } from './layers.ts';
import { borders, type ShiftValues } from './parameters.ts';
import { REACH, sceneOf, SIDE } from './scenes.ts';

/** The map of the picture before and after its shift, and what they owe to each other. */
export interface Mapped {
  readonly before: Tensor;
  readonly now: Tensor;
  readonly comparison: Comparison;
}

/** What the network makes of the digit at every shift. */
export interface Asked {
  readonly meant: number;
  /** The share of the right class at each shift, row by row; 0 where it is not known yet. */
  readonly right: Float64Array;
  /** What it says at each shift; −1 where that is not known yet. */
  readonly says: Int8Array;
  /** Of each digit, at this shift; null where that is not known yet. */
  readonly shares: readonly number[] | null;
  /** At how many shifts it says the right thing, of all that are known, and of those that leave all ink on the paper. */
  readonly found: number;
  readonly of: number;
  readonly foundInside: number;
  readonly ofInside: number;
}

export interface ShiftRun extends Trace<null> {
  /** as it is shown, moved */
  readonly picture: Tensor;
  readonly map: Mapped | null;
  readonly asked: Asked | null;
}

const shiftOf = ({ down, right }: ShiftValues): Shift => [down, right];

function pictureOf({ picture, enters }: ShiftValues, shift: Shift): Tensor {
  const scene = sceneOf(picture);
  return enters === 'scene'
    ? cutOut(scene, SIDE, shift)
    : shifted(cutOut(scene, SIDE, [0, 0]), shift, enters === 'round');
}

/** What a layer with this padding makes of the picture, still and moved. */
export function mapped(values: ShiftValues, border: Border): Mapped {
  const { stages } = layers[values.layer];
  const stride = strideOf(stages);
  const [before, now] = [[0, 0] as const, shiftOf(values)].map((shift) =>
    slid(stages, border, pictureOf(values, shift)),
  ) as [Tensor, Tensor];
  // A map goes round only if it is as large as the picture, but for its stride.
  const round = values.enters === 'round' && now.shape[3]! * stride === SIDE;
  return { before, now, comparison: compared(before, now, shiftOf(values), stride, round) };
}

/** The same for each padding there is. */
export const byBorder = (values: ShiftValues): readonly (readonly [border: Border, map: Mapped])[] =>
  (Object.keys(borders) as Border[]).map((border) => [border, mapped(values, border)]);

export const ACROSS = 2 * REACH + 1;

function askedAbout(values: ShiftValues, answers: Answers): Asked {
  const meant = Number(values.digit);
  const { side } = digits;
  const {
    up,
    down,
    left,
    right: rightwards,
  } = roomOf({ width: side, height: side, data: numbered(values).ink });
  const right = new Float64Array(ACROSS ** 2);
  const says = new Int8Array(ACROSS ** 2).fill(-1);
  const here = answers[values.down + REACH]?.[values.right + REACH] ?? null;
  const count = { found: 0, of: 0, foundInside: 0, ofInside: 0 };
  answers.flat().forEach((shares, at) => {
    const [y, x] = [Math.floor(at / ACROSS) - REACH, (at % ACROSS) - REACH];
    right[at] = shares[meant]!;
    says[at] = shares.indexOf(Math.max(...shares));
    const isFound = says[at] === meant ? 1 : 0;
    const isInside = y >= -up && y <= down && x >= -left && x <= rightwards ? 1 : 0;
    count.of += 1;
    count.found += isFound;
    count.ofInside += isInside;
    count.foundInside += isFound * isInside;
  });
  return { meant, right, says, shares: here, ...count };
}

export function run(values: ShiftValues, answers: Answers | null): ShiftRun {
  const still = { length: 1, step: () => null, touching: () => [] };
  if (values.show === 'map')
    return {
      ...still,
      ...{ picture: pictureOf(values, shiftOf(values)), map: mapped(values, values.border), asked: null },
    };
  const picture = shifted(digitOf(values), shiftOf(values));
  return { ...still, picture, map: null, asked: askedAbout(values, answers ?? []) };
}
