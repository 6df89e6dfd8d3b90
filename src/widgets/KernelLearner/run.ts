import { conv2d, matrix, random, tensor, type Random, type Tensor } from '#engine/index.ts';
import { drawPicture } from '#samples/pictures/index.ts';
import {
  joined,
  lossOver,
  traceDescent,
  type DescentStep,
  type DescentTrace,
  type Pair,
} from '#trace/descent.ts';
import { RATE, SPREAD, type KernelLearnerValues } from './parameters.ts';

export interface LearnerRun extends DescentTrace {
  /** The kernel that made the maps. */
  readonly aim: Tensor;
  readonly pictures: readonly Tensor[];
  /** The maps that should come of the pictures. */
  readonly maps: readonly Tensor[];
  /** The loss of each step on pairs that are not trained on. */
  readonly unseen: readonly number[];
}

/** The side of a picture: of noise, sixteen windows on it tell a kernel's nine weights apart. */
export const SIDE = 6;
const MOST = 80;
/** How large the picture is that pieces are cut from, and how near a weight has to come. */
const SHEET = 64;
const NEAR = 0.05;
export const UNSEEN = 8;
/** What is drawn beside the pictures has seeds of its own. */
const [SLIPS, BEGINNING, OTHERS] = [100, 200, 300];

export function run(values: KernelLearnerValues): LearnerRun {
  const { target, pairs: count, rate, seed } = values;
  const aim = matrix(target);
  // Each has a stream of its own, so that what one control sets does not change what another one drew.
  const begins = random(BEGINNING + seed);
  const pairs = drawPairs(values, aim, count, seed);
  const others = joined(drawPairs(values, aim, UNSEEN, OTHERS + seed));
  const trace = traceDescent({
    pairs,
    start: tensor(
      aim.shape,
      Array.from(aim.data, () => begins.normal()),
    ),
    ...{ rate: rate / RATE, most: MOST },
  });
  return {
    ...{ ...trace, aim },
    pictures: pairs.map(({ input }) => input),
    maps: pairs.map((pair) => pair.target),
    unseen: trace.weights.map((weight) => lossOver(others, weight)),
  };
}

/** Pictures, and what the kernel makes of them, give or take the noise. */
function drawPairs(
  { pictures, spread }: KernelLearnerValues,
  kernel: Tensor,
  count: number,
  seed: number,
): Pair[] {
  const [looks, slips] = [random(seed), random(SLIPS + seed)];
  return Array.from({ length: count }, () => {
    const input = draw[pictures](looks);
    return { input, target: slipped(conv2d(input, kernel, null), spread / SPREAD, slips) };
  });
}

/** A picture of brightness from −1 to 1. */
const draw: Readonly<Record<KernelLearnerValues['pictures'], (stream: Random) => Tensor>> = {
  noise: (stream) => drawn(() => shade(stream)),
  stripes(stream) {
    const row = Array.from({ length: SIDE }, () => shade(stream));
    return drawn((_, column) => row[column]!);
  },
  textures(stream) {
    const [top, left] = [stream.integer(SHEET - SIDE + 1), stream.integer(SHEET - SIDE + 1)];
    const { data } = textures();
    return drawn((row, column) => 2 * data[(top + row) * SHEET + left + column]! - 1);
  },
};

/** Drawn once, when it is asked for: it takes longer than a whole run. */
let sheet: Tensor | undefined;
const textures = (): Tensor => (sheet ??= drawPicture('textures', { height: SHEET, channels: 1 }));

const shade = (stream: Random): number => stream.integer(3) - 1;
const drawn = (rule: (row: number, column: number) => number): Tensor =>
  matrix(
    Array.from({ length: SIDE }, (_, row) => Array.from({ length: SIDE }, (__, column) => rule(row, column))),
  );

const slipped = ({ shape, data }: Tensor, spread: number, stream: Random): Tensor => ({
  shape,
  data: data.map((value) => value + spread * stream.normal()),
});

export const isRecovered = ({ weight }: DescentStep, { aim }: LearnerRun): boolean =>
  weight.data.every((value, i) => Math.abs(value - aim.data[i]!) < NEAR);
