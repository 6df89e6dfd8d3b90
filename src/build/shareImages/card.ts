/** The picture by which a page is known where somebody shares it: its title, and a figure of it as it stands there. */
import { levels } from '../sheets/ramps.ts';
import type { Drawing } from './drawing.ts';
import type { Panel, Role } from './figure.ts';
import { drawBlocks, type Block } from './flow.ts';
import type { Lettering } from './lettering.ts';
import type { Wires } from './wires.ts';

export const [WIDTH, HEIGHT] = [1200, 630];

export interface Card {
  /** "See it, chapter 2" */
  readonly kicker: string;
  readonly title: string;
  readonly promise: string;
  readonly site: string;
  readonly figure: readonly Panel[];
  /** Where it has no grids to show: a network. */
  readonly blocks: readonly Block[];
  /** Or units and their wires. */
  readonly wires: readonly Wires[];
  /** Or whatever else is drawn in it. */
  readonly drawing: Drawing | null;
}
export interface Faces {
  readonly title: Lettering;
  readonly text: Lettering;
  readonly strong: Lettering;
}

const paper = '#fcfbf8';
const ink = '#1c1f26';
const soft = '#565c6b';
const hair = '#e5e1d8';
const roles: Readonly<Record<Role, string>> = {
  input: '#2563c9',
  kernel: '#9a5800',
  output: '#0a746e',
  gradient: '#7443cf',
};
const outlines: Readonly<Record<string, string>> = {
  window: '#ffb637',
  tap: '#ffb637',
  current: '#3fd3c5',
  won: '#3fd3c5',
};
const kinds = new Map(levels.map(({ name, fill, ink }) => [name, { fill: fill.light, ink: ink.light }]));

/** Cells as grids draw them, and the space between two. */
const [PITCH, CELL] = [40, 37];
const MARGIN = 64;
/** The site's name stands left of a plate: what that and the plate's edges take. */
const BESIDE = 356;

function drawGrid({ cells, outlines: lines }: Panel, { strong }: Faces, unit: number): string {
  const drawn = cells.map(({ kind, row, column, text }) => {
    const level = kinds.get(kind.split(' ')[0]!);
    const [x, y] = [column * PITCH + 1.5, row * PITCH + 1.5];
    const fill =
      level?.fill ?? (/tap|window/.test(kind) ? '#fff2da' : kind.startsWith('padding') ? 'none' : '#fff');
    const dashes = kind.startsWith('padding') ? ' stroke-dasharray="3 3"' : '';
    const size = Math.min(15.5, 50 / text.length);
    const words =
      text &&
      `<g fill="${level?.ink ?? soft}">${strong.path(text, x + CELL / 2, y + CELL / 2 + size * 0.35, size, 'middle')}</g>`;
    return `<rect x="${x}" y="${y}" width="${CELL}" height="${CELL}" rx="6" fill="${fill}" stroke="${hair}"${dashes}/>${words}`;
  });
  return drawn.join('') + drawOutlines(lines, unit);
}

function drawPicture({ rows, columns, levels: paths, outlines: lines }: Panel, unit: number): string {
  const fill = (kind: string) => kinds.get(kind)!.fill;
  const [ground, ...others] = paths;
  const strokes = others.map(({ kind, d }) => `<path d="${d}" stroke="${fill(kind)}"/>`);
  return `<rect width="${columns}" height="${rows}" fill="${fill(ground!.kind)}"/><g fill="none" stroke-width="1.02" transform="translate(0 .5)">${strokes.join('')}</g>${drawOutlines(lines, unit)}`;
}

/** Lines are equally thick in all drawings: a unit of a drawing is so many pixels. */
const drawOutlines = (lines: Panel['outlines'], unit: number) =>
  lines
    .filter(({ kind }) => kind in outlines)
    .map(({ kind, x, y, width, height }) => {
      const box = `x="${x}" y="${y}" width="${width}" height="${height}" rx="${6 / unit}" fill="none"`;
      return `<rect ${box} stroke="#15171c" stroke-width="${5 / unit}"/><rect ${box} stroke="${outlines[kind]}" stroke-width="${2.4 / unit}"/>`;
    })
    .join('');

/** The figure's grids beside each other, on a plate. */
function drawFigure(figure: readonly Panel[], faces: Faces, y: number): string {
  const tall = HEIGHT - MARGIN - y - 76;
  const gap = 44;
  const room = WIDTH - 2 * MARGIN - BESIDE - gap * (figure.length - 1);
  const widest = figure.reduce((sum, { rows, columns }) => sum + (columns / rows) * tall, 0);
  const scale = Math.min(1, room / widest);
  const high = tall * scale;
  const widths = figure.map(({ rows, columns }) => (columns / rows) * high);
  const whole = widths.reduce((sum, width) => sum + width, 0) + gap * (figure.length - 1);
  let x = WIDTH - MARGIN - 28 - whole;
  const top = HEIGHT - MARGIN - 24 - high;
  const plate = `<rect x="${x - 28}" y="${top - 52}" width="${whole + 56}" height="${high + 76}" rx="16" fill="#fff" stroke="${hair}"/>`;
  const panels = figure.map((panel, n) => {
    const unit = panel.cells.length > 0 ? PITCH : 1;
    const name = `<g fill="${roles[panel.role]}">${faces.strong.path(panel.name, x, top - 16, 20)}</g>`;
    const scale = high / (panel.rows * unit);
    const drawing = panel.cells.length > 0 ? drawGrid(panel, faces, scale) : drawPicture(panel, scale);
    const placed = `<g transform="translate(${x} ${top})scale(${scale})">${drawing}</g>`;
    x += widths[n]! + gap;
    return name + placed;
  });
  return plate + panels.join('');
}

/** A drawing as large as there is room for, on a plate. */
function onPlate(drawing: { left?: number; width: number; height: number; body: string }, y: number): string {
  const { left = 0, width, height, body } = drawing;
  const scale = Math.min((WIDTH - 2 * MARGIN - BESIDE) / width, (HEIGHT - MARGIN - y - 56) / height);
  const [x, top] = [WIDTH - MARGIN - 28 - width * scale, HEIGHT - MARGIN - 28 - height * scale];
  return `<rect x="${x - 28}" y="${top - 28}" width="${width * scale + 56}" height="${height * scale + 56}" rx="16" fill="#fff" stroke="${hair}"/><g transform="translate(${x - left * scale} ${top})scale(${scale})">${body}</g>`;
}

/** Layers of units beside each other, on a plate. */
function drawWires(layers: readonly Wires[], { strong }: Faces): string {
  const [gap, most] = [48, WIDTH - 2 * MARGIN - BESIDE];
  const scale = Math.min(
    1,
    (most - gap * (layers.length - 1)) / layers.reduce((sum, { width }) => sum + width, 0),
  );
  const high = Math.max(...layers.map(({ height }) => height)) * scale;
  const whole = layers.reduce((sum, { width }) => sum + width * scale, gap * (layers.length - 1));
  let x = WIDTH - MARGIN - 28 - whole;
  const top = HEIGHT - MARGIN - 28 - high;
  const plate = `<rect x="${x - 28}" y="${top - 56}" width="${whole + 56}" height="${high + 84}" rx="16" fill="#fff" stroke="${hair}"/>`;
  const drawn = layers.map(({ name, width, paths, units }) => {
    const lines = paths.map(
      ({ d, lit }) =>
        `<path d="${d}" fill="none" stroke="${lit ? '#c97800' : '#8b857a'}" stroke-width="${lit ? 2.6 : 1}"/>`,
    );
    const cells = units.map(({ kind, x: left, y, text }) => {
      const level = kinds.get(kind);
      const words = strong.path(text, left + 20, y + 25.5, Math.min(15.5, 50 / text.length), 'middle');
      return `<rect x="${left + 1.5}" y="${y + 1.5}" width="${CELL}" height="${CELL}" rx="6" fill="${level?.fill ?? '#fff'}" stroke="${hair}"/><g fill="${level?.ink ?? soft}">${words}</g>`;
    });
    const placed = `<g fill="${ink}">${strong.path(name, x, top - 18, 20)}</g><g transform="translate(${x} ${top})scale(${scale})">${lines.join('')}${cells.join('')}</g>`;
    x += width * scale + gap;
    return placed;
  });
  return plate + drawn.join('');
}

/** Nine cells, a window over four of them, and the one that it has just left. */
function drawMark(): string {
  const cells = Array.from({ length: 9 }, (_, n) => {
    const fill = n === 0 ? 'fill="#0a746e"' : `fill="${ink}" opacity=".26"`;
    return `<rect x="${1.5 + 10.25 * (n % 3)}" y="${1.5 + 10.25 * Math.floor(n / 3)}" width="8.5" height="8.5" rx="2" ${fill}/>`;
  });
  return `${cells.join('')}<rect x="10" y="10" width="20.5" height="20.5" rx="4.5" fill="#c97800" fill-opacity=".22" stroke="#c97800" stroke-width="3"/>`;
}

/** As many sentences of a text as have room on two lines, or else its beginning. */
function fitting(text: string, lines: (text: string) => string[]): string[] {
  const sentences = text.split(/(?<=[.?!]) /);
  const most = sentences.findLast((_, n) => lines(sentences.slice(0, n + 1).join(' ')).length <= 2);
  if (most !== undefined) return lines(sentences.slice(0, sentences.indexOf(most) + 1).join(' '));
  const words = lines(text).slice(0, 2).join(' ').split(' ').slice(0, -1);
  return lines(`${words.join(' ')} …`);
}

export function card(
  { kicker, title, promise, site, figure, blocks, wires, drawing }: Card,
  faces: Faces,
): string {
  const width = WIDTH - 2 * MARGIN;
  const size = faces.title.widthOf(title, 68) <= width ? 68 : 56;
  const titles = faces.title.lines(title, size, width).slice(0, 2);
  const said = fitting(promise, (text) => faces.text.lines(text, 27, width));
  let y = MARGIN + 22;
  const parts = [`<g fill="#a8420e">${faces.strong.path(kicker, MARGIN, y, 24)}</g>`];
  y += 18;
  for (const line of titles)
    parts.push(`<g fill="${ink}">${faces.title.path(line, MARGIN, (y += size * 1.08), size)}</g>`);
  y += 14;
  for (const line of said)
    parts.push(`<g fill="${soft}">${faces.text.path(line, MARGIN, (y += 37), 27)}</g>`);
  if (figure.length > 0) parts.push(drawFigure(figure, faces, y + 34));
  else if (blocks.length > 0) parts.push(onPlate(drawBlocks(blocks), y + 34));
  else if (wires.length > 0) parts.push(drawWires(wires, faces));
  else if (drawing) parts.push(onPlate(drawing, y + 34));
  parts.push(
    `<g transform="translate(${MARGIN} ${HEIGHT - MARGIN - 46})scale(1.4)">${drawMark()}</g>`,
    `<g fill="${ink}">${faces.strong.path(site, MARGIN + 62, HEIGHT - MARGIN - 14, 28)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="100%" height="100%" fill="${paper}"/>${parts.join('')}</svg>`;
}
