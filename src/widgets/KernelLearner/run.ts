import { conv2d, matrix, random, tensor, type Random, type Tensor } from '#engine/index.ts';
import { drawPicture } from '#samples/pictures/index.ts';
import { traceDescent, type DescentStep, type DescentTrace } from '#trace/descent.ts';
import { RATE, SPREAD, type KernelLearnerValues } from './parameters.ts';

export interface LearnerRun extends DescentTrace {
  /** The kernel that made the maps. */
  readonly aim: Tensor;
  readonly pictures: readonly Tensor[];
  /** The maps that should come of the pictures. */
  readonly maps: readonly Tensor[];
}

/** The side of a picture: of noise, sixteen windows on it tell a kernel's nine weights apart. */
export const SIDE = 6;
const MOST = 100;
/** How large the picture is that pieces are cut from, and how near a weight has to come. */
const SHEET = 64;
const NEAR = 0.05;

export function run(values: KernelLearnerValues): LearnerRun {
  const { target, pictures: kind, pairs: count, rate, spread, seed } = values;
  const aim = matrix(target);
  // Each has a stream of its own, so that what one control sets does not change what another one drew.
  const [looks, slips, begins] = [random(seed), random(100 + seed), random(200 + seed)];
  const pictures = Array.from({ length: count }, () => draw[kind](looks));
  const maps = pictures.map((picture) => slipped(conv2d(picture, aim, null), spread / SPREAD, slips));
  const trace = traceDescent({
    pairs: pictures.map((input, i) => ({ input, target: maps[i]! })),
    start: tensor(
      aim.shape,
      Array.from(aim.data, () => begins.normal()),
    ),
    ...{ rate: rate / RATE, most: MOST },
  });
  return { ...trace, aim, pictures, maps };
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
    const { data } = drawPicture('textures', { height: SHEET, channels: 1 });
    return drawn((row, column) => 2 * data[(top + row) * SHEET + left + column]! - 1);
  },
};

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
