import { conv2d, matrix } from '#engine/index.ts';
import { traceDescent, type DescentTrace } from '#trace/descent.ts';
import { PLACE, RATE, type DescentWalkValues } from './parameters.ts';

/** Four pixels, a kernel of one weight, and the map that the right one makes. */
export const picture = [
  [1, 2],
  [-1, 0],
];
export const AIM = 2;
export const target = conv2d(matrix(picture), matrix([[AIM]]), null);

/** The loss is a bowl, L(w) = m·(w − 2)², where m is the mean of the squared pixels. */
export const BEND = picture.flat().reduce((sum, pixel) => sum + pixel * pixel, 0) / picture.flat().length;
export const lossAt = (weight: number): number => BEND * (weight - AIM) ** 2;

export const run = ({ rate, start }: DescentWalkValues): DescentTrace =>
  traceDescent({
    pairs: [{ input: matrix(picture), target }],
    start: matrix([[start / PLACE]]),
    ...{ rate: rate / RATE, most: 40 },
  });
