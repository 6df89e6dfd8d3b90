import type { SVGAttributes } from 'preact';

import { CELL, EDGE, MOST, startOf } from './cells.ts';
import { fillClass, formatNumber, type Fills } from './values.ts';

export { CELL, EDGE, MOST };

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Rows and columns, where one number means both. */
export type Both = number | readonly [rows: number, columns: number];
export const both = (size: Both): readonly [number, number] =>
  typeof size === 'number' ? [size, size] : size;

/** The cells that a kernel lies on: `rows` × `columns` taps, `dilation` apart, the first of them at a place. */
export interface Window extends Place {
  readonly rows: number;
  readonly columns: number;
  readonly dilation: Both;
}

export interface GridProps {
  /** The values, row by row; null where nothing has been computed yet. */
  readonly rows: readonly (readonly (number | null)[])[];
  readonly fills: Fills;
  /** The value with the strongest fill. */
  readonly scale: number;
  /** Rows and columns of zeros drawn dashed around the values. */
  readonly padding?: Both;
  /** What stands in the padding, where that is not zeros. */
  readonly border?: (row: number, column: number) => number;
  /** The kernel's window over these cells. */
  readonly window?: Window | undefined;
  /** The cell being made right now. */
  readonly current?: Place | undefined;
  /** Further cells to outline. */
  readonly marks?: readonly Place[];
  /** The cells that won a maximum. */
  readonly won?: readonly Place[];
  /** A cell that stands for what it is and not for a number: its class, in place of a fill by value. */
  readonly kind?: (row: number, column: number) => string | null;
  /** Whether no window reads a cell: such cells are hatched, all through where they have no number to keep clear. */
  readonly unread?: (row: number, column: number) => boolean;
  /**
   * Small grids keep cells of a familiar size: the drawing is never cut closer than this many cells. It is square,
   * whatever the grid, unless its rows and columns are given one by one.
   */
  readonly least?: Both;
  /** Its numbers are as large as in a grid of so many cells a side, beside which it stands. */
  readonly among?: number;
  /** A sentence for whoever does not see it: makes the drawing one image. */
  readonly label?: string;
  /** Attributes of the drawing, its rows and its cells, from whoever makes it explorable. */
  readonly root?: SVGAttributes<SVGSVGElement>;
  readonly cell?: (row: number, column: number) => SVGAttributes<SVGGElement>;
}

/**
 * A grid of numbers, each cell filled by its value. Rows and columns count from 0; padding lies outside of them. Where
 * the cells stand is in the style sheet, so that a page with a thousand of them need not say it a thousand times.
 */
export function Grid(props: GridProps) {
  const { rows, least = 1, label, root } = props;
  const [above, before] = both(props.padding ?? 0);
  const height = rows.length + 2 * above;
  const width = (rows[0]?.length ?? 0) + 2 * before;
  const [leastRows, leastColumns] =
    typeof least === 'number' ? both(Math.max(height, width, least)) : both(least);
  const [tall, wide] = [Math.max(height, leastRows) * CELL, Math.max(width, leastColumns) * CELL];
  const size = sizeAmong(Math.max(height, width, props.among ?? 0));
  const places = (count: number, padding: number) => Array.from({ length: count }, (_, i) => i - padding);
  return (
    <svg
      class="grid"
      viewBox={`${-EDGE} ${-EDGE} ${wide + 2 * EDGE} ${tall + 2 * EDGE}`}
      preserveAspectRatio="xMinYMin"
      {...(label === undefined ? {} : { role: 'img', 'aria-label': label })}
      {...root}
    >
      {places(height, above).map((row) => (
        <g
          key={row}
          class="grid-row"
          {...fontSize(size)}
          {...(props.cell ? { role: 'row', 'aria-rowindex': row + above + 1 } : {})}
        >
          {places(width, before).map((column) => (
            <Cell key={column} row={row} column={column} size={size} {...props} />
          ))}
        </g>
      ))}
      <g
        aria-hidden="true"
        {...(above + before > 0 ? { transform: `translate(${startOf(before)} ${startOf(above)})` } : {})}
      >
        {props.marks?.map((place) => (
          <Outline key={`${place.row},${place.column}`} class="mark" at={place} />
        ))}
        {props.window && <KernelWindow {...props.window} />}
        {props.won?.map((place) => (
          <Outline key={`${place.row},${place.column}`} class="won" at={place} />
        ))}
        {props.current && <Outline class="current" at={props.current} />}
      </g>
    </svg>
  );
}

/** Where cells get small, their numbers fill more of them. */
const sizeAmong = (across: number) => 14.5 * Math.max(1, across / 8);
const fontSize = (size: number) => (size === 14.5 ? {} : { 'font-size': Math.round(size * 10) / 10 });

function Cell({
  rows,
  fills,
  scale,
  cell,
  size,
  unread,
  border,
  row,
  column,
  ...props
}: GridProps & Place & { size: number }) {
  const value = rows[row]?.[column];
  const inside = value !== undefined;
  const own = !inside ? 'padding' : value === null ? 'empty' : fillClass(fills, value, scale);
  const kind = props.kind?.(row, column) ?? own;
  const text = value === null ? '' : formatNumber(value ?? border?.(row, column) ?? 0);
  // Long numbers are set as small as they must be. What all cells share is in the style sheet.
  const most = 50 / text.length;
  return (
    <g class={`cell ${kind}`} {...cell?.(row, column)}>
      <rect />
      {unread?.(row, column) && <path class="hatch" d={text === '' ? hatched : hatchedAround} />}
      {text !== '' && <text {...(most < size ? fontSize(most) : {})}>{text}</text>}
    </g>
  );
}

/** Strokes across a cell, each along one sum of its places, as thin shapes that take the cell's ink. */
const strokes = (sums: readonly number[]) =>
  sums
    .map((sum) => {
      const [near, far] = [Math.max(-16, sum - 16), Math.min(16, sum + 16)];
      return `M${near} ${far}L${far} ${near}l1 1L${near + 1} ${far + 1}z`;
    })
    .join('');
const hatched = strokes([-27, -18, -9, 0, 9, 18, 27]);
/** Across two corners only, clear of the number in the middle. */
const hatchedAround = strokes([-27, -21, 21, 27]);

/** A line in two tones, so that one of them stands out on any fill. */
function Outline({
  at,
  width = 1,
  height = 1,
  ...rest
}: {
  class: string;
  at: Place;
  width?: number;
  height?: number;
}) {
  const [x, y] = [startOf(at.column), startOf(at.row)];
  const box = { x, y, width: width * CELL, height: height * CELL, rx: 8 };
  return (
    <g class={`outline ${rest.class}`}>
      <rect class="under" {...box} />
      <rect class="over" {...box} />
    </g>
  );
}

export function KernelWindow({ row, column, rows, columns, dilation }: Window) {
  const [down, across] = both(dilation);
  const apart = Math.max(down, across) > 1;
  const taps = Array.from({ length: rows * columns }, (_, n) => ({
    row: row + down * Math.floor(n / columns),
    column: column + across * (n % columns),
  }));
  return (
    <>
      {apart && taps.map((tap, n) => <Outline key={n} class="tap" at={tap} />)}
      <Outline
        class="window"
        at={{ row, column }}
        width={across * (columns - 1) + 1}
        height={down * (rows - 1) + 1}
      />
    </>
  );
}
