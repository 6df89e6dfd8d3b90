import type { Tensor } from '#engine/index.ts';
import { tensor } from '#engine/index.ts';

/** Red, green and blue, each from 0 (none) to 1 (full). */
export type Colour = readonly [red: number, green: number, blue: number];

/**
 * A picture as a rule: the colour at a point of the unit square, x from left to right and y from top to bottom. So it
 * can be drawn at any size, and always looks like itself.
 */
export type Scenery = (x: number, y: number) => Colour;

/** Draws a rule as an image [1, 3, height, width], or [1, 1, height, width] in grey, with values from 0 to 1. */
export function drawn(scenery: Scenery, height: number, width: number, channels: 1 | 3): Tensor {
  const plane = height * width;
  const image = tensor([1, channels, height, width]);
  const { data } = image;
  // Several points of each pixel are looked at, so that slanted edges come out smooth; small pictures need it more.
  const points = Math.max(height, width) > 64 ? 2 : 4;
  const share = 1 / points ** 2;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const i = row * width + column;
      for (let point = 0; point < points ** 2; point++) {
        const y = (row + (Math.floor(point / points) + 0.5) / points) / height;
        const x = (column + ((point % points) + 0.5) / points) / width;
        const [red, green, blue] = scenery(x, y);
        if (channels === 1) {
          data[i]! += share * grey([within(red), within(green), within(blue)]);
        } else {
          data[i]! += share * within(red);
          data[i + plane]! += share * within(green);
          data[i + 2 * plane]! += share * within(blue);
        }
      }
    }
  }
  return image;
}

function within(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Brightness as the eye weighs it: green counts most, blue least. */
export function grey([red, green, blue]: Colour): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** From one colour to another; 0 is the first, 1 the second. */
export function blend(from: Colour, to: Colour, share: number): Colour {
  const s = within(share);
  return [from[0] + (to[0] - from[0]) * s, from[1] + (to[1] - from[1]) * s, from[2] + (to[2] - from[2]) * s];
}

/** The same colour in more or less light. */
export function lit([red, green, blue]: Colour, light: number): Colour {
  return [red * light, green * light, blue * light];
}
