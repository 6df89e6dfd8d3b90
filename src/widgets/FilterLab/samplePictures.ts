import { pictures, type PictureName } from '#samples/pictures/index.ts';
import { drawn } from '#samples/pictures/picture.ts';
import type { Grey } from './grey.ts';

const BAND = 8;
/** Up to this side a picture is drawn within a frame; larger ones are drawn in slices. */
const AT_ONCE = 96;

const ready = new Map<string, Grey>();
const keyOf = (name: PictureName, side: number) => `${name} ${side}`;

/** Draws a sample picture in bands of a few rows, so that whoever draws it can do other things in between. */
function* bands(name: PictureName, side: number): Generator<undefined, Grey> {
  const scenery = pictures[name].scenery();
  const data = new Float64Array(side * side);
  for (let top = 0; top < side; top += BAND) {
    const rows = Math.min(BAND, side - top);
    const band = drawn((x, y) => scenery(x, (top + y * rows) / side), rows, side, 1);
    band.data.forEach((value, i) => {
      data[top * side + i] = Math.round(255 * value);
    });
    yield;
  }
  const picture = { side, data };
  // A few are kept: going back to one is common, and each takes half a megabyte at most.
  if (ready.size >= 12) ready.delete(ready.keys().next().value!);
  ready.set(keyOf(name, side), picture);
  return picture;
}

export const isQuick = (name: PictureName, side: number): boolean =>
  side <= AT_ONCE || ready.has(keyOf(name, side));

/** The picture, drawn here and now unless it has been drawn before. */
export function samplePicture(name: PictureName, side: number): Grey {
  const known = ready.get(keyOf(name, side));
  if (known) return known;
  const drawing = bands(name, side);
  for (;;) {
    const { done, value } = drawing.next();
    if (done) return value;
  }
}

/** Draws the picture a few milliseconds at a time and calls when it is there. Returns what gives it up. */
export function drawSlowly(name: PictureName, side: number, onReady: () => void): () => void {
  const drawing = bands(name, side);
  let timer: ReturnType<typeof setTimeout>;
  const slice = () => {
    const end = performance.now() + 8;
    while (performance.now() < end) if (drawing.next().done) return onReady();
    timer = setTimeout(slice);
  };
  timer = setTimeout(slice);
  return () => clearTimeout(timer);
}
