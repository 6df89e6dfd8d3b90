import { pictures, type PictureName } from '#samples/pictures/index.ts';
import { drawn } from '#samples/pictures/picture.ts';
import type { Report } from '../kit/work/job.ts';
import type { Grey } from './grey.ts';

export interface Wanted {
  readonly picture: PictureName;
  readonly side: number;
}

/** Rows that are drawn in one go. */
const BAND = 8;

/** Draws a sample picture. */
export function* draw({ picture, side }: Wanted): Generator<Report<Grey>, void> {
  const scenery = pictures[picture].scenery();
  const data = new Float64Array(side * side);
  for (let top = 0; top < side; top += BAND) {
    const rows = Math.min(BAND, side - top);
    const band = drawn((x, y) => scenery(x, (top + y * rows) / side), rows, side, 1);
    band.data.forEach((value, i) => {
      data[top * side + i] = Math.round(255 * value);
    });
    yield { done: (top + rows) / side };
  }
  yield { done: 1, answer: { side, data } };
}

/** Up to this side a picture is drawn within a frame. */
const AT_ONCE = 96;
export const isQuick = (side: number): boolean => side <= AT_ONCE;

const ready = new Map<string, Grey>();

/** The picture, drawn here and now unless it has been drawn before. */
export function samplePicture(wanted: Wanted): Grey {
  const key = `${wanted.picture} ${wanted.side}`;
  if (!ready.has(key)) {
    // A few are kept: the same one goes through kernel after kernel.
    if (ready.size >= 12) ready.clear();
    ready.set(key, [...draw(wanted)].at(-1)!.answer!);
  }
  return ready.get(key)!;
}
