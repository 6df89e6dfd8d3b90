import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { Place } from '#figures/Grid.tsx';
import { Picture } from '#figures/Picture.tsx';
import type { RasterProps } from '#figures/Raster.tsx';
import { formatNumber } from '#figures/values.ts';
import type { Place as GridPlace } from '#trace/trace.ts';
import { Awake } from './Awake.ts';
import { clamp } from './clamp.ts';
import { inRows } from './rows.ts';
import { useShown } from './shown.ts';
import { usePlaces } from './usePlaces.ts';

interface RasterFieldProps extends Omit<RasterProps, 'root' | 'children' | 'label' | 'bare'> {
  /** "Input", as a heading has it and as a screen reader says it. */
  readonly name: string;
  readonly of: GridPlace['grid'];
  /** Which of several grids of that name. */
  readonly plane?: number;
  /** Moving pictures are painted; still ones are drawn. */
  readonly moving?: boolean;
  /**
   * Makes it a paper. Mouse and pen draw where they are dragged, a finger while `painting`, Space at the cell with the
   * focus. Places are between cells: the middle of the first one is at 0.5, 0.5.
   */
  readonly onDraw?: (from: Place, to: Place) => void;
  readonly painting?: boolean;
}

/**
 * A picture that can be pointed at and moved in. It is one tab stop and, for assistive technology, a grid of which
 * only the cell with the focus (and the one before it, from which the focus comes) is there at a time. Arrows move,
 * Page Up and Page Down by ten, Home and End go along a row, with Ctrl to the corners.
 */
export function RasterField(props: RasterFieldProps) {
  const { name, of, plane, moving = false, onDraw, painting = false, ...raster } = props;
  const { rows, columns, data } = raster;
  useShown(name, () => inRows(Array.from(data), columns));
  const { rest: onRest, follow: onPick } = usePlaces(of, plane);
  const pen = useRef<Place | null>(null);
  const [at, setAt] = useState<readonly [here: Place, before: Place]>([origin, origin]);
  const box = useRef<HTMLDivElement>(null);
  const awake = useContext(Awake);
  const moved = useRef(false);
  const within = ({ row, column }: Place): Place => ({
    row: clamp(row, 0, rows - 1),
    column: clamp(column, 0, columns - 1),
  });
  const [here, before] = [within(at[0]), within(at[1])];

  useLayoutEffect(() => {
    if (moved.current) box.current!.querySelector<SVGGElement>('[tabindex="0"]')!.focus();
    moved.current = false;
  });
  const goTo = (place: Place) => {
    moved.current = true;
    setAt([within(place), here]);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { row, column } = here;
    const all = event.ctrlKey || event.metaKey;
    const moves: Record<string, Place> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      PageUp: { row: row - 10, column },
      PageDown: { row: row + 10, column },
      Home: { row: all ? 0 : row, column: 0 },
      End: { row: all ? rows - 1 : row, column: columns - 1 },
    };
    const move = moves[event.key];
    if (move) goTo(move);
    else if (event.key === ' ' && onDraw) dot(middleOf(here));
    else if (event.key === 'Enter' || event.key === ' ') onPick?.(here);
    else if (event.key === 'Escape') onRest(null);
    else return;
    event.preventDefault();
  };

  /** Where the pointer is, in cells. */
  const exactly = ({ clientX, clientY }: MouseEvent): Place => {
    const over = box.current!.getBoundingClientRect();
    return {
      row: ((clientY - over.top) / over.height) * rows,
      column: ((clientX - over.left) / over.width) * columns,
    };
  };
  const pointed = (event: MouseEvent): Place => {
    const { row, column } = exactly(event);
    return within({ row: Math.floor(row), column: Math.floor(column) });
  };
  const dot = (place: Place) => onDraw!(place, place);
  const drawTo = (event: PointerEvent, from: Place | null) => {
    const to = exactly(event);
    pen.current = to;
    if (from) onDraw!(from, to);
    else dot(to);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (!onDraw || event.button !== 0 || (event.pointerType === 'touch' && !painting)) return;
    box.current!.setPointerCapture(event.pointerId);
    drawTo(event, null);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (pen.current) drawTo(event, pen.current);
    else if (event.pointerType === 'mouse') onRest(pointed(event));
  };
  const lift = () => {
    pen.current = null;
  };

  const same = here.row === before.row && here.column === before.column;
  const cells = !awake ? [] : same ? [here] : [before, here];
  return (
    <div
      class={`field raster-field${painting ? ' painting' : ''}`}
      ref={box}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={lift}
      onPointerCancel={lift}
      onPointerLeave={() => onRest(null)}
      onClick={(event) => {
        goTo(pointed(event));
        onPick?.(pointed(event));
      }}
      onFocusIn={() => onRest(here)}
      onFocusOut={() => onRest(null)}
    >
      <Picture
        {...raster}
        moving={moving}
        root={{
          'aria-label': name,
          ...(awake ? { role: 'grid', 'aria-rowcount': rows, 'aria-colcount': columns } : { role: 'group' }),
        }}
      >
        {cells.map((cell) => (
          <g key={`${cell.row},${cell.column}`} role="row" aria-rowindex={cell.row + 1}>
            <g
              class="raster-cell"
              role="gridcell"
              aria-colindex={cell.column + 1}
              aria-label={formatNumber(data[cell.row * columns + cell.column]!)}
              // In SVG the name of this attribute is all small.
              tabindex={cell === here ? 0 : -1}
            >
              <rect class="under" x={cell.column} y={cell.row} width={1} height={1} />
              <rect class="over" x={cell.column} y={cell.row} width={1} height={1} />
            </g>
          </g>
        ))}
      </Picture>
    </div>
  );
}

const origin: Place = { row: 0, column: 0 };
const middleOf = ({ row, column }: Place): Place => ({ row: row + 0.5, column: column + 0.5 });
