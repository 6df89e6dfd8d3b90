import type { SVGAttributes } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';

import { both, Grid, type GridProps, type Place } from '#figures/Grid.tsx';
import { formatNumber } from '#figures/values.ts';
import { announce } from '#page/announce.ts';
import { Awake } from './Awake.ts';
import { CellEditor } from './CellEditor.tsx';
import { clamp } from './clamp.ts';
import { Reach } from './Reach.tsx';

interface FieldGridProps extends Omit<GridProps, 'root' | 'cell' | 'label'> {
  /** "Input", as a heading has it and as a screen reader says it. */
  readonly name: string;
  /** What else to say of a cell than its value: "padding". */
  readonly describe?: (row: number, column: number) => string;
  readonly onRest: (place: Place | null) => void;
  /** A click, a tap, Enter on a cell that cannot be edited. */
  readonly onPick?: (place: Place) => void;
  /** Makes the cells editable: Enter or a double click types a value between the limits. */
  readonly onEdit?: (place: Place, value: number) => void;
  readonly digits?: readonly [min: number, max: number];
  /** While set, pressing and dragging paints this value. */
  readonly brush?: number | null;
  /** Cells may get too small for a finger: room is kept below for steppers, which are there while they do. */
  readonly steppers?: boolean;
}

/**
 * A grid that can be moved in, pointed at, typed into and painted on. It is one tab stop: arrows move, Home and End go
 * along a row, Ctrl+Home and Ctrl+End to the corners, Enter or a digit types, Space stamps the brush, Escape gives up.
 */
export function FieldGrid(props: FieldGridProps) {
  const { rows, name, describe, onRest, onPick, onEdit, digits, brush = null } = props;
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [typing, setTyping] = useState<(Place & { text?: string }) | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const awake = useContext(Awake);
  const height = rows.length;
  const width = rows[0]?.length ?? 0;
  const [above, before] = both(props.padding ?? 0);
  const [top, left] = [-above, -before];
  const bottom = height - 1 + above;
  const right = width - 1 + before;
  const here = { row: clamp(at.row, top, bottom), column: clamp(at.column, left, right) };
  const inside = ({ row, column }: Place) => row >= 0 && column >= 0 && row < height && column < width;

  const cellAt = ({ row, column }: Place) =>
    box.current?.querySelector<SVGGElement>(
      `[aria-rowindex="${row - top + 1}"] > [aria-colindex="${column - left + 1}"]`,
    );
  /** The place of a cell, or of what is drawn in one. */
  const placeOf = (drawn: Element | null | undefined): Place | null => {
    const cell = drawn?.closest('[role=gridcell]');
    if (!cell || !box.current?.contains(cell)) return null;
    const count = (name: string, element: Element) => Number(element.getAttribute(name));
    return {
      row: count('aria-rowindex', cell.parentElement!) - 1 + top,
      column: count('aria-colindex', cell) - 1 + left,
    };
  };
  const goTo = (place: Place) => {
    setAt(place);
    cellAt(place)?.focus();
  };
  const edit = (place: Place, text?: string) => {
    if (onEdit && inside(place)) setTyping(text === undefined ? place : { ...place, text });
    else onPick?.(place);
  };
  const stamp = (place: Place | null) => {
    if (place && brush !== null && inside(place) && rows[place.row]![place.column] !== brush)
      onEdit?.(place, brush);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (typing) return;
    const { row, column } = here;
    const all = event.ctrlKey || event.metaKey;
    const moves: Record<string, Place> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      Home: { row: all ? top : row, column: left },
      End: { row: all ? bottom : row, column: right },
    };
    const move = moves[event.key];
    if (move) goTo({ row: clamp(move.row, top, bottom), column: clamp(move.column, left, right) });
    else if (event.key === 'Enter') edit(here);
    else if (onEdit && /^[-\d]$/.test(event.key)) edit(here, event.key);
    else if (event.key === ' ') stamp(here);
    else if (event.key === 'Escape') onRest(null);
    else return;
    event.preventDefault();
  };

  // A finger's events stay with the cell it came down on; what lies under it now has to be asked for.
  const pointed = ({ clientX, clientY }: MouseEvent) => placeOf(document.elementFromPoint(clientX, clientY));
  const onPointer = (event: PointerEvent) => {
    const place = pointed(event);
    if (event.type === 'pointerdown' && place) setAt(place);
    if (brush !== null && event.buttons > 0) stamp(place);
    else if (event.pointerType === 'mouse') onRest(place);
  };

  // What has no number in a cell that stands for what it is has nothing to be computed either.
  const spokenValue = (row: number, column: number) =>
    rows[row]?.[column] === null && props.kind?.(row, column)
      ? ''
      : inside({ row, column })
        ? formatted(rows[row]![column])
        : `padding ${formatNumber(props.border?.(row, column) ?? 0)}`;
  const nameOf = ({ row, column }: Place) =>
    [spokenValue(row, column), describe?.(row, column)].filter(Boolean).join(', ');
  const plain = (row: number, column: number) =>
    inside({ row, column }) && rows[row]![column] !== null && !describe?.(row, column);
  const stepTo = (place: Place) => {
    setAt(place);
    onRest(place);
    if (!onEdit) onPick?.(place);
    announce(`Row ${place.row - top + 1}, column ${place.column - left + 1}: ${nameOf(place)}`);
  };

  const cell = (row: number, column: number): SVGAttributes<SVGGElement> => ({
    role: 'gridcell',
    'aria-colindex': column + before + 1,
    // A number that says it all is its cell's name already.
    ...(plain(row, column) ? {} : { 'aria-label': nameOf({ row, column }) }),
    // In SVG the name of this attribute is all small.
    tabindex: row === here.row && column === here.column ? 0 : -1,
  });

  const explorable: Pick<GridProps, 'root' | 'cell'> = {
    cell,
    root: {
      role: 'grid',
      'aria-label': name,
      'aria-rowcount': height + 2 * above,
      'aria-colcount': width + 2 * before,
    },
  };
  const field = (
    <div
      class={`field${brush === null ? '' : ' painting'}`}
      ref={box}
      onKeyDown={onKeyDown}
      onPointerDown={onPointer}
      onPointerMove={onPointer}
      onPointerLeave={() => onRest(null)}
      onClick={(event) => {
        const place = pointed(event);
        if (place && brush === null) onPick?.(place);
      }}
      onDblClick={(event) => {
        const place = pointed(event);
        if (place) edit(place);
      }}
      onFocusIn={(event) => {
        const place = placeOf(event.target as Element);
        if (place) onRest(place);
      }}
      onFocusOut={() => onRest(null)}
    >
      <Grid {...props} {...(awake ? explorable : { root: { role: 'group', 'aria-label': name } })} />
      {typing && digits && (
        <CellEditor
          cell={cellAt(typing)!}
          box={box.current!}
          value={rows[typing.row]![typing.column] ?? 0}
          text={typing.text}
          name={`Row ${typing.row + 1}, column ${typing.column + 1} of ${name}`}
          digits={digits}
          onDone={(value, back) => {
            if (value !== null && value !== rows[typing.row]![typing.column]) onEdit?.(typing, value);
            setTyping(null);
            if (back) cellAt(typing)?.focus();
          }}
        />
      )}
    </div>
  );
  if (!props.steppers) return field;
  return (
    <>
      {field}
      <Reach
        name={name}
        here={here}
        first={{ row: top, column: left }}
        rows={height + 2 * above}
        columns={width + 2 * before}
        cell={() => cellAt(here)}
        onGo={stepTo}
        onLeave={() => onRest(null)}
      />
    </>
  );
}

const formatted = (value: number | null | undefined) =>
  value == null ? 'not yet computed' : formatNumber(value);
