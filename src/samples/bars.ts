import type { Random } from '#engine/index.ts';
import { SIDE } from './centre.ts';
import type { ImageSet } from './imageSet.ts';
import { inked } from './ink.ts';
import { blank } from './sheet.ts';

/** Four directions, each an eighth of a turn from the next. */
const classes = ['level', 'falling', 'upright', 'rising'] as const;

/**
 * One bar somewhere on noisy paper; which way it runs is its class. It may lean a quarter of the way to the next
 * class, and nothing but direction tells the classes apart: length, thickness and place are anything.
 */
export const bars: ImageSet = {
  id: 'bars',
  name: 'Bars in four directions',
  classes,
  side: SIDE,
  draw: (stream, label) => {
    const between = (low: number, high: number) => low + (high - low) * stream.uniform();
    const angle = (Math.PI / classes.length) * (label + between(-0.25, 0.25));
    const half = between(0.18, 0.42) * SIDE;
    const radius = between(0.7, 2.2);
    const [across, down] = [half * Math.cos(angle), half * Math.sin(angle)];
    const [x, y] = [across, down].map((reach) => {
      const free = SIDE / 2 - Math.abs(reach) - radius;
      return SIDE / 2 + between(-1, 1) * Math.max(0, free);
    }) as [number, number];
    const sheet = blank(SIDE, SIDE);
    inked(sheet, {
      x: [x - across, x + across],
      y: [y - down, y + down],
      radius: [radius, radius],
    });
    return grained(sheet.data, stream, between(0, 0.12));
  },
};

/** Every pixel a little off, as far as paper and ink allow. */
function grained(data: Float64Array, stream: Random, grain: number): Float64Array {
  return data.map((value) => Math.min(1, Math.max(0, value + grain * stream.normal())));
}
