import type { Tensor } from '#engine/index.ts';
import { front } from './front.ts';
import { landscape } from './landscape.ts';
import type { Scenery } from './picture.ts';
import { drawn } from './picture.ts';
import { shapes } from './shapes.ts';
import { solids } from './solids.ts';
import { textures } from './textures.ts';

export type PictureName = 'landscape' | 'solids' | 'textures' | 'shapes' | 'front';

export interface Picture {
  readonly label: string;
  readonly description: string;
  readonly scenery: () => Scenery;
}

/** Pictures to filter, drawn by rules, so that they come at any size and belong to nobody else. */
export const pictures: Readonly<Record<PictureName, Picture>> = {
  landscape: {
    label: 'House by a lake',
    description: 'a house with a sunlit and a shaded wall by a lake, with hills, clouds and a tree',
    scenery: landscape,
  },
  solids: {
    label: 'Ball, box and can',
    description: 'a ball, a box and a can on a table, lit from the top left',
    scenery: solids,
  },
  textures: {
    label: 'Textures',
    description: 'nine patches: stripes in four directions, dots, checks, rings, a ramp and noise',
    scenery: textures,
  },
  shapes: {
    label: 'Shapes',
    description: 'a disc, a square, a triangle and a ring on a pale ground',
    scenery: shapes,
  },
  front: {
    label: 'House front',
    description: 'a house front under a flat roof, with a chimney, a window and a door',
    scenery: front,
  },
};

/** A picture as an image [1, channels, height, width] with values from 0 to 1. */
export function drawPicture(
  name: PictureName,
  { height, width = height, channels = 3 }: { height: number; width?: number; channels?: 1 | 3 },
): Tensor {
  return drawn(pictures[name].scenery(), height, width, channels);
}
