import type { Noise } from './noise.ts';
import { noise, rough } from './noise.ts';
import type { Colour, Scenery } from './picture.ts';
import { blend, lit } from './picture.ts';

/**
 * A house by a lake: a smooth sky, ragged hills, straight walls with a light and a dark side, bricks, planks, leaves
 * and ripples, so that every kernel finds something to answer to.
 */
export function landscape(): Scenery {
  const clouds = rough(noise(11), 4);
  const ridge = rough(noise(12), 4);
  const leaves = rough(noise(13), 3);
  const grass = noise(14);
  return (x, y) =>
    tree(x, y, leaves) ?? house(x, y) ?? ground(x, y, grass) ?? hills(x, y, ridge) ?? sky(x, y, clouds);
}

const horizon = 0.62;

function sky(x: number, y: number, clouds: Noise): Colour {
  const blue = blend([0.35, 0.58, 0.88], [0.87, 0.9, 0.93], y / horizon);
  const sun = Math.hypot(x - 0.2, y - 0.2);
  if (sun < 0.075) return [1, 0.95, 0.75];
  const glow = blend([1, 0.93, 0.75], blue, (sun - 0.075) / 0.2);
  return blend(glow, [0.98, 0.98, 0.98], (clouds(x * 5, y * 9) - 0.55) * 4);
}

function hills(x: number, y: number, ridge: Noise): Colour | null {
  if (y < 0.26) return null;
  const near = 0.56 - 0.16 * ridge(x * 4 + 9, 3);
  const far = 0.5 - 0.24 * ridge(x * 3, 7);
  if (y > near) return blend([0.3, 0.42, 0.32], [0.42, 0.5, 0.36], (y - near) * 8);
  return y > far ? [0.5, 0.58, 0.68] : null;
}

/** Meadow on the left, the lake on the right with ripples that come closer together far away. */
function ground(x: number, y: number, grass: Noise): Colour | null {
  if (y < horizon) return null;
  const depth = (y - horizon) / (1 - horizon);
  const shore = 0.72 - 0.35 * depth + 0.03 * Math.sin(depth * 9);
  if (x > shore) {
    const ripple = Math.sin(14 / (depth + 0.12) + 5 * grass(x * 6, y * 40));
    return blend([0.2, 0.36, 0.52], [0.66, 0.8, 0.9], 0.35 + 0.35 * ripple);
  }
  return blend([0.22, 0.42, 0.16], [0.55, 0.7, 0.3], grass(x * 60, y * 60) * 0.7 + 0.3 * (1 - depth));
}

/** Two walls that meet in a corner, one in the sun, one in the shade; a roof, windows, a door. */
function house(x: number, y: number): Colour | null {
  const [left, corner, right, eaves, foot] = [0.3, 0.46, 0.64, 0.46, 0.74];
  const roof = roofAt(x, y, left, corner, right, eaves);
  if (roof) return roof;
  if (x < left || x > right || y < eaves || y > foot) return null;
  return x < corner ? planks(x, y) : bricks(x, y);
}

function roofAt(
  x: number,
  y: number,
  left: number,
  corner: number,
  right: number,
  eaves: number,
): Colour | null {
  const ridge = 0.3;
  if (y < ridge || y > eaves) return null;
  const fall = (y - ridge) / (eaves - ridge);
  const [start, end] = [(left + corner) / 2, right + 0.02];
  if (x > start + (corner - start) * fall && x < end) {
    const tiles = Math.floor(y * 60) % 2 === 0 ? 1 : 0.86;
    return lit([0.66, 0.27, 0.2], tiles);
  }
  return Math.abs(x - start) < ((corner - left) / 2) * fall ? lit(planks(x, y), 0.95) : null;
}

function planks(x: number, y: number): Colour {
  if (x > 0.35 && x < 0.41 && y > 0.58 && y < 0.74) return [0.35, 0.2, 0.12];
  return Math.floor(x * 90) % 3 === 0 ? [0.7, 0.62, 0.5] : [0.93, 0.87, 0.75];
}

function bricks(x: number, y: number): Colour {
  const [across, down] = [(x - 0.5) / 0.05, (y - 0.53) / 0.08];
  for (const start of [0, 1.6]) {
    const [u, v] = [across - start, down];
    if (u < 0 || u > 1 || v < 0 || v > 1) continue;
    const frame = u < 0.12 || u > 0.88 || v < 0.1 || v > 0.9 || Math.abs(u - 0.5) < 0.06;
    return frame ? [0.85, 0.85, 0.82] : [0.12, 0.16, 0.24];
  }
  const course = Math.floor(y * 70);
  const offset = course % 2 === 0 ? 0 : 0.5;
  const mortar = (y * 70) % 1 < 0.2 || (x * 40 + offset) % 1 < 0.12;
  return mortar ? [0.5, 0.46, 0.43] : [0.5, 0.28, 0.22];
}

/** A round crown of leaves, lit from the left, on a trunk. */
function tree(x: number, y: number, leaves: Noise): Colour | null {
  const [cx, cy] = [0.83, 0.4];
  const distance = Math.hypot((x - cx) / 0.14, (y - cy) / 0.2);
  if (distance < 1.14 && distance < 0.86 + 0.28 * leaves(x * 22, y * 22)) {
    const light = 0.45 + 0.6 * leaves(x * 40, y * 40) - 0.9 * (x - cx) - 0.5 * (y - cy);
    return lit([0.36, 0.56, 0.22], light);
  }
  const trunk = Math.abs(x - cx) < 0.018 + 0.01 * Math.max(0, (y - 0.62) * 6);
  return trunk && y > cy && y < 0.76 ? lit([0.42, 0.3, 0.2], x < cx ? 1 : 0.6) : null;
}
