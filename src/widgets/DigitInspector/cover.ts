import { outputSize } from '#engine/index.ts';
import { SIDE } from '#samples/centre.ts';
import { without } from '#trace/ablation.ts';
import { occlusion } from '#trace/attribution/occlusion.ts';
import type { Report } from '../kit/work/job.ts';
import { backend, named, network } from './network.ts';
import { imageOf } from './paper.ts';

/** A square of seven pixels a side, moved by three: the last one ends with the picture. */
const COVER = { size: 7, stride: 3 };
const PLACES = outputSize({ input: SIDE, kernel: COVER.size, stride: COVER.stride });

export interface Cover {
  readonly picture: readonly number[];
  readonly about: number;
  readonly off: readonly number[];
}
/** For each pixel how far the score falls on average when a square that it lies in is covered. */
export type Covered = Float64Array;

/** Covers one place after the other, and tells of each row of places. */
export function* cover({ picture, about, off }: Cover): Generator<Report<Covered>> {
  const [sums, times] = [new Float64Array(SIDE ** 2), new Float64Array(SIDE ** 2)];
  const image = imageOf(picture);
  let row = 0;
  for (const falls of occlusion(without(network, named(off)), image, about, COVER, backend)) {
    falls.forEach((fall, column) => {
      for (let cell = 0; cell < COVER.size ** 2; cell++) {
        const y = row * COVER.stride + Math.floor(cell / COVER.size);
        const x = column * COVER.stride + (cell % COVER.size);
        sums[y * SIDE + x]! += fall;
        times[y * SIDE + x]! += 1;
      }
    });
    row += 1;
    yield { done: row / PLACES, answer: sums.map((sum, pixel) => sum / Math.max(1, times[pixel]!)) };
  }
}
