import type { Colour, Scenery } from './picture.ts';
import { lit } from './picture.ts';

/**
 * A ball, a box and a can on a table, under one lamp at the top left: round forms shade off, flat faces do not, and
 * each face of the box has a light of its own.
 */
export function solids(): Scenery {
  return (x, y) => ball(x, y) ?? box(x, y) ?? can(x, y) ?? table(x, y);
}

/** Where the light comes from, seen from the things: left, up, towards us. */
const lamp = [-0.55, -0.6, 0.58] as const;

/** Lambert's law: a surface is as bright as it faces the lamp; a little light comes from everywhere. */
function shade(colour: Colour, [nx, ny, nz]: readonly [number, number, number]): Colour {
  return lit(colour, 0.18 + 0.85 * Math.max(0, nx * lamp[0] + ny * lamp[1] + nz * lamp[2]));
}

function ball(x: number, y: number): Colour | null {
  const [u, v] = [(x - 0.3) / 0.2, (y - 0.62) / 0.2];
  const height = 1 - u * u - v * v;
  if (height < 0) return null;
  const normal = [u, v, Math.sqrt(height)] as const;
  const shine = Math.max(0, normal[0] * -0.3 + normal[1] * -0.33 + normal[2] * 0.89) ** 60;
  const [red, green, blue] = shade([0.85, 0.3, 0.22], normal);
  return [red + shine * 0.6, green + shine * 0.6, blue + shine * 0.6];
}

/** Three faces that meet in one corner, at (0, 0): one to the left, one to the right, one on top. */
function box(x: number, y: number): Colour | null {
  const blue: Colour = [0.3, 0.5, 0.75];
  const [u, v] = [x - 0.62, y - 0.42];
  const [wide, deep, high, slant] = [0.16, 0.12, 0.3, 0.35];
  if (u > -wide && u < deep && v > -slant * Math.abs(u) && v < high - slant * Math.abs(u)) {
    return shade(blue, u < 0 ? [-0.7, 0.1, 0.7] : [0.8, 0.1, 0.6]);
  }
  // How far along the two upper edges a point of the top lies.
  const [left, right] = [(-v / slant - u) / (2 * wide), (-v / slant + u) / (2 * deep)];
  const top = left >= 0 && left < 1 && right >= 0 && right < 1;
  return top ? shade(blue, [-0.1, -0.95, 0.3]) : null;
}

function can(x: number, y: number): Colour | null {
  const u = (x - 0.86) / 0.09;
  if (Math.abs(u) > 1) return null;
  const curve = 0.03 * Math.sqrt(1 - u * u);
  const [top, bottom] = [0.52, 0.82];
  if (Math.abs(y - top) < curve) return shade([0.8, 0.8, 0.78], [0, -0.9, 0.4]);
  if (y < top || y > bottom + curve) return null;
  const band = y > 0.6 && y < 0.72;
  return shade(band ? [0.95, 0.8, 0.3] : [0.75, 0.75, 0.74], [u, 0, Math.sqrt(1 - u * u)]);
}

/** A board with its far edge, shadows that fall to the right, and a wall behind that darkens away from the lamp. */
function table(x: number, y: number): Colour {
  if (y < 0.5) return lit([0.9, 0.88, 0.84], 1 - 0.45 * Math.hypot(x - 0.1, y));
  const shadows = [
    [0.42, 0.82, 0.22],
    [0.76, 0.76, 0.16],
    [0.97, 0.83, 0.12],
  ] as const;
  const covered = shadows.some(([cx, cy, r]) => Math.hypot((x - cx) / r, (y - cy) / 0.06) < 1);
  const grain = 0.04 * Math.sin(y * 140 + 4 * Math.sin(x * 9));
  return lit([0.72, 0.56, 0.38], (covered ? 0.5 : 1) + grain);
}
