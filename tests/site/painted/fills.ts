/** What is wrong with the fills of cells, bars and pictures. */
import { LEVELS, type Fills } from '#figures/values.ts';
import { levels, type Theme } from '#build/sheets/ramps.ts';
import type { Drawn, Filled, Tiled } from './cells.ts';
import type { Box, Picture } from './picture.ts';
import type { Told } from './words.ts';

const meant = new Map(levels.map((level) => [level.name, level]));
/** `#fff`, `#26a0d9` */
const read = (colour: string): number => {
  const digits = colour.slice(1);
  return parseInt(digits.length === 3 ? digits.replace(/./g, '$&$&') : digits, 16);
};
export const hex = (colour: number) => `#${colour.toString(16).padStart(6, '0')}`;

/** Browsers and d3 mix by the same formulas and round in their own ways. */
const isSame = (a: number, b: number) =>
  [16, 8, 0].every((shift) => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)) <= 1);

/** Everything that is not filled as its level was computed. */
export function wrongFills({ filled, tiled }: Drawn, bare: Picture, theme: Theme): string[] {
  return [
    ...filled.flatMap(({ figure, level, box, value }) => {
      const painted = mostOf(bare, middleOf(box));
      const want = meant.get(level)!.fill[theme];
      if (painted === undefined || isSame(painted, read(want))) return [];
      const what = value === null ? 'a cell' : `${Math.round(value * 100) / 100}`;
      return [`${figure}: ${what} is filled ${hex(painted)} and not, as ${level} asks, ${want}`];
    }),
    ...tiled.flatMap((raster) => wrongTiles(raster, bare, theme)),
  ];
}

/** Numbers that are in another colour than the black or the white that was chosen for the level of their cell. */
export const tintedWords = ({ figures, words }: Told, theme: Theme, at: number): string[] =>
  words.flatMap(({ text, figure, cell, colours }) => {
    const [r, g, b, much] = colours[at]!;
    const want = cell?.level && meant.get(cell.level)!.ink[theme];
    const is = (r << 16) | (g << 8) | b;
    return !want || (is === read(want) && much === 1)
      ? []
      : [`${figures[figure]!.name}: “${text}” is ${hex(is)} and not, as ${cell.level} asks, ${want}`];
  });

/** The middle half of a box, or less, clear of the line around it. Nothing where a line is all there is. */
function middleOf({ left, top, right, bottom }: Box): Box {
  const [x, y] = [Math.max(2, (right - left) / 4), Math.max(2, (bottom - top) / 4)];
  return { left: left + x, top: top + y, right: right - x, bottom: bottom - y };
}

function mostOf(picture: Picture, box: Box): number | undefined {
  const counts = new Map<number, number>();
  picture.within(box, (_x, _y, colour) => counts.set(colour, (counts.get(colour) ?? 0) + 1));
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** How far an outline, which is not as wide as this, may reach to either side, in CSS pixels. */
const OUTLINE = 5;
/** Cells that are smaller than this share their pixels with their neighbours. */
const SMALL = 6;
/** Of cells that are smaller than this no pixel shows one alone. */
const FINE = 2.5;

function wrongTiles(raster: Tiled, bare: Picture, theme: Theme): string[] {
  const { figure, box, rows, columns, outlines, seen } = raster;
  const [wide, tall] = [(box.right - box.left) / columns, (box.bottom - box.top) / rows];
  if (Math.min(wide, tall) < FINE) return [];
  const around = wide < SMALL ? [-1, 0, 1] : [0];
  const wrong = tilesOf(raster).flatMap((level, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    const [x, y] = [box.left + wide * (column + 0.5), box.top + tall * (row + 0.5)];
    if (x < seen.left + 1 || x > seen.right - 1 || y < seen.top + 1 || y > seen.bottom - 1) return [];
    if (outlines.some((outline) => isNear(outline, x, y))) return [];
    const want = read(meant.get(level)!.fill[theme]);
    const found = around.some((dx) => around.some((dy) => isSame(bare.at(x + dx, y + dy), want)));
    return found ? [] : [`${hex(bare.at(x, y))} in row ${row + 1}, column ${column + 1} for ${level}`];
  });
  return wrong.length === 0
    ? []
    : [`${figure}: a picture has another fill in ${wrong.length} of ${rows * columns} cells, ${wrong[0]!}`];
}

/** The level of each cell, row by row: a path goes from run to run of its level. */
function tilesOf({ rows, columns, ground, paths }: Tiled): string[] {
  const tiles = new Array<string>(rows * columns).fill(ground);
  for (const [level, d] of paths) {
    let [x, y] = [0, 0];
    for (const [, across, down, run] of d.matchAll(/m(-?\d+) (-?\d+)h(\d+)/g)) {
      [x, y] = [x + Number(across), y + Number(down)];
      tiles.fill(level, y * columns + x, y * columns + x + Number(run));
      x += Number(run);
    }
  }
  return tiles;
}

/** Whether a place is close to the line around a box. */
const isNear = ({ left, top, right, bottom }: Box, x: number, y: number) =>
  x > left - OUTLINE &&
  x < right + OUTLINE &&
  y > top - OUTLINE &&
  y < bottom + OUTLINE &&
  !(x > left + OUTLINE && x < right - OUTLINE && y > top + OUTLINE && y < bottom - OUTLINE);

/**
 * All levels of a drawing follow from its values by one scale: level = round(value ÷ scale · most). Each value and its
 * level leave the scale some room; what one leaves and another does not is wrong in one of the two.
 */
export function wrongLevels({ filled }: Drawn): string[] {
  const drawings = Map.groupBy(filled, ({ drawing, level }) => `${drawing} ${level[0]!}`);
  return [...drawings.values()].flatMap((group) => {
    let [least, most]: [Room, Room] = [{ scale: 0 }, { scale: Infinity }];
    for (const one of group) {
      if (one.value === null) continue;
      const room = roomFor(one);
      if (room.least > least.scale) least = { scale: room.least, one };
      if (room.most < most.scale) most = { scale: room.most, one };
    }
    const told = [least.one, most.one].map((one) => `${one?.value ?? ''} has ${one?.level ?? ''}`);
    return least.scale <= most.scale
      ? []
      : [`${group[0]!.figure}: ${[...new Set(told)].join(' and ')}, which no scale gives`];
  });
}

interface Room {
  readonly scale: number;
  readonly one?: Filled;
}

const fillsOf = Object.fromEntries(Object.values(LEVELS).map((kind) => [kind.letter, kind])) as Record<
  string,
  (typeof LEVELS)[Fills]
>;

/** The smallest and the largest scale by which a value, as far as it is known, has its level. */
function roomFor({ value, give, level }: Filled): { least: number; most: number } {
  const { least, most } = fillsOf[level[0]!]!;
  const at = Number(level.slice(1));
  const [low, high] = [value! - give, value! + give];
  // Level 0 is also for what is below all levels, and the last for what is above them, on its side.
  if (at === 0) {
    const size = Math.max(low, least < 0 ? -high : 0, 0);
    return { least: (size * most) / 0.5, most: Infinity };
  }
  const [near, far] = at > 0 ? [low, high] : [-high, -low];
  if (far <= 0) return { least: Infinity, most: 0 };
  const size = Math.abs(at);
  return {
    least: size === most ? 0 : (Math.max(near, 0) * most) / (size + 0.5),
    most: (far * most) / (size - 0.5),
  };
}
