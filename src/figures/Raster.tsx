import { Component, type ComponentChildren, type SVGAttributes } from 'preact';

import type { Place } from './Grid.tsx';
import { LEVELS, levelOf, type Fills } from './values.ts';

/** Numbers too many to print: a picture or a map, row by row. */
export interface Pixels {
  readonly rows: number;
  readonly columns: number;
  readonly data: ArrayLike<number>;
  readonly fills: Fills;
  /** The value with the strongest fill. */
  readonly scale: number;
}

/** A stretch of cells to outline: the window, the cell that it makes, or whatever else is meant. */
export interface Stretch extends Place {
  readonly kind: 'window' | 'current' | 'mark';
  readonly rows?: number;
  readonly columns?: number;
}

export interface RasterProps extends Pixels {
  readonly outlines?: readonly Stretch[];
  /** A sentence for whoever does not see it: makes the drawing one image. */
  readonly label?: string;
  /** Attributes of the drawing, from whoever makes it explorable, and what lies over its cells. */
  readonly root?: SVGAttributes<SVGSVGElement>;
  readonly children?: ComponentChildren;
  /** Leaves the cells to something that lies below: a film. */
  readonly bare?: boolean;
}

/** A grid of numbers as a picture. One unit of the drawing is one cell. */
export function Raster({ outlines = [], label, root, children, bare = false, ...pixels }: RasterProps) {
  return (
    <svg
      class="raster"
      viewBox={`0 0 ${pixels.columns} ${pixels.rows}`}
      {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
      {...root}
    >
      {!bare && <RasterCells {...pixels} />}
      {children}
      <g aria-hidden="true">
        {outlines.map(({ kind, row, column, rows = 1, columns = 1 }, n) => (
          <g key={n} class={`outline ${kind}`}>
            <rect class="under" x={column} y={row} width={columns} height={rows} />
            <rect class="over" x={column} y={row} width={columns} height={rows} />
          </g>
        ))}
      </g>
    </svg>
  );
}

/**
 * Cells wide enough for a minus sign carry one where they are negative, so that red and blue are not all there is. The
 * faintest go without, being next to nothing.
 */
const SIGNED_UP_TO = 40;
const FAINT = -1;

/** The cells, one path for each level; written anew only when the numbers are others. */
class RasterCells extends Component<Pixels> {
  /** Nobody asks for them where they stand already: whoever takes over what the server drew need not draw it. */
  readonly #first = {
    pixels: this.props,
    get __html() {
      return written(this.pixels);
    },
  };

  override componentWillReceiveProps(next: Pixels): void {
    const { data, columns, fills, scale } = this.props;
    if (data !== next.data || columns !== next.columns || fills !== next.fills || scale !== next.scale)
      (this.base as Element).innerHTML = written(next);
  }

  override shouldComponentUpdate(): boolean {
    return false;
  }

  render() {
    return <g class="raster-cells" aria-hidden="true" dangerouslySetInnerHTML={this.#first} />;
  }
}

function written(pixels: Pixels): string {
  const { rows, columns, fills } = pixels;
  const { ground, paths, negative } = drawLevels(pixels);
  const { letter } = LEVELS[fills];
  const drawn = [...paths].map(([level, d]) => `<path class="${letter}${level}" d="${d}"></path>`);
  const minus =
    negative !== '' && columns <= SIGNED_UP_TO ? `<path class="minus" d="${negative}"></path>` : '';
  return `<g class="${letter}${ground}"><rect class="fill" width="${columns}" height="${rows}"></rect></g>${drawn.join('')}${minus}`;
}

interface Drawn {
  /** The level of most cells, which lies below all others. */
  readonly ground: number;
  /** For each other level that occurs, the path of its cells. */
  readonly paths: ReadonlyMap<number, string>;
  /** Lines along all runs of cells that are clearly below zero. */
  readonly negative: string;
}

/**
 * Cells of one level that follow each other along a row are one stroke, as wide as a row is high; each begins where the
 * one before it ended.
 */
export function drawLevels({ rows, columns, data, fills, scale }: Pixels): Drawn {
  const { least, most } = LEVELS[fills];
  const count = most - least + 1;
  const cells = new Uint32Array(count);
  const paths = new Array<string>(count).fill('');
  const lastX = new Int32Array(count);
  const lastY = new Int32Array(count);
  const line = { d: '', x: 0, y: 0 };
  for (let y = 0; y < rows; y++)
    for (let x = 0, next = 0; x < columns; x = next) {
      const level = levelOf(fills, data[y * columns + x]!, scale) - least;
      for (next = x + 1; next < columns; next++)
        if (levelOf(fills, data[y * columns + next]!, scale) - least !== level) break;
      const run = next - x;
      cells[level]! += run;
      paths[level]! += `m${x - lastX[level]!} ${y - lastY[level]!}h${run}`;
      lastX[level] = next;
      lastY[level] = y;
      if (level + least < FAINT) {
        const goesOn = line.d !== '' && x === line.x && y === line.y;
        line.d += goesOn ? `h${run}` : `m${x - line.x} ${y - line.y}h${run}`;
        line.x = next;
        line.y = y;
      }
    }
  const ground = cells.indexOf(Math.max(...cells));
  const drawn = paths.flatMap((d, level): [number, string][] =>
    d === '' || level === ground ? [] : [[level + least, d]],
  );
  return { ground: ground + least, paths: new Map(drawn), negative: line.d };
}
