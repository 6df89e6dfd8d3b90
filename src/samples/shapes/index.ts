import { SIDE } from '../centre.ts';
import type { ImageSet } from '../imageSet.ts';
import { blank } from '../sheet.ts';
import type { Outline } from './outline.ts';
import { laid, outlines } from './outline.ts';

/** Plane figures, full or hollow, of any size, in any place and turned: what counts is the outline alone. */
export const shapes: ImageSet = {
  id: 'shapes',
  name: 'Plane figures',
  classes: Object.keys(outlines),
  side: SIDE,
  draw: (stream, label) => {
    const between = (low: number, high: number) => low + (high - low) * stream.uniform();
    const size = between(0.25, 0.43) * SIDE;
    const turn = between(0, 2 * Math.PI);
    const room = SIDE / 2 - size - 1.5;
    const [x, y] = [SIDE / 2 + between(-room, room), SIDE / 2 + between(-room, room)];
    const squeeze = between(0.85, 1);
    const outline: Outline = Object.values(outlines)[label]!.map(([across, down]) => {
      const [left, up] = [size * across, size * squeeze * down];
      return [
        x + left * Math.cos(turn) - up * Math.sin(turn),
        y + left * Math.sin(turn) + up * Math.cos(turn),
      ];
    });
    const sheet = blank(SIDE, SIDE);
    laid(sheet, outline, stream.uniform() < 0.5 ? null : between(0.6, 1.3));
    return sheet.data;
  },
};
