import { useContext, useLayoutEffect, useMemo, useRef } from 'preact/hooks';

import { Picture } from '#figures/Picture.tsx';
import { inShades } from '#figures/shades.ts';
import { sheetOf } from '#figures/sheet.ts';
import { formatNumber, scaleOf } from '#figures/values.ts';
import type { UnitLayer, UnitStep } from '#trace/units.ts';
import { Awake } from '../kit/Awake.ts';
import { useLive } from '../kit/live.ts';
import { filteredBy } from './words.ts';
import { filters } from './network.ts';
import type { InspectorRun } from './run.ts';

interface MapSheetProps {
  readonly layer: UnitLayer;
  readonly name: string;
  /** The unit that is chosen, if it is one of these. */
  readonly chosen: UnitStep | null;
  readonly run: InspectorRun;
  readonly off: readonly number[];
  /** Whether the picture is being drawn right now. */
  readonly moving: boolean;
}

/** The maps of one layer as a list to choose from: a press chooses a unit, arrows go from map to map. */
export function MapSheet({ layer, name, chosen, run, off, moving }: MapSheetProps) {
  const { player } = useLive();
  const awake = useContext(Awake);
  const box = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const { output, maps, rows, columns, start } = layer;
  const across = maps > 8 ? 12 : 8;
  const scale = useMemo(() => scaleOf(output.data), [output]);
  const sheet = useMemo(() => {
    const fine = sheetOf({ data: output.data, maps, rows, columns }, across);
    return awake ? fine : { ...fine, data: inShades(fine.data, scale, 4) };
  }, [output, awake]);
  const here = chosen?.map ?? 0;
  useLayoutEffect(() => {
    if (moved.current) box.current!.querySelector<SVGElement>('[tabindex="0"]')!.focus();
    moved.current = false;
  });

  const unit = (map: number, row: number, column: number) => start + (map * rows + row) * columns + column;
  /** The same place of another map, or the middle where none is chosen yet. */
  const choose = (map: number) => {
    moved.current = true;
    player.seek(unit(map, chosen?.row ?? Math.floor(rows / 2), chosen?.column ?? Math.floor(columns / 2)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ...{ ArrowLeft: here - 1, ArrowRight: here + 1, ArrowUp: here - across, ArrowDown: here + across },
      ...{ Home: 0, End: maps - 1, Enter: here, ' ': here },
    };
    const move = moves[event.key];
    if (move === undefined) return;
    if (move >= 0 && move < maps) choose(move);
    event.preventDefault();
  };
  const onClick = ({ clientX, clientY, target }: MouseEvent) => {
    const option = (target as Element).closest('[role=option]');
    if (!option) return;
    const over = option.getBoundingClientRect();
    const within = (at: number, from: number, size: number, count: number) =>
      Math.min(count - 1, Math.max(0, Math.floor(((at - from) / size) * count)));
    moved.current = true;
    player.seek(
      unit(
        Number((option as SVGElement).dataset['map']),
        within(clientY, over.top, over.height, rows),
        within(clientX, over.left, over.width, columns),
      ),
    );
  };

  const isOff = (map: number) => {
    const conv = run.layers[filteredBy(run.layers, run.layers.indexOf(layer))]!;
    return off[filters.findIndex(({ layer: at, filter }) => at === conv.depth && filter === map)] === 1;
  };
  const strongest = (map: number) =>
    formatNumber(Math.max(...output.data.subarray(map * rows * columns, (map + 1) * rows * columns)));

  return (
    <div class="map-sheet" ref={box} onKeyDown={onKeyDown} onClick={onClick}>
      <Picture
        {...sheet}
        {...{ fills: 'signed', scale, moving }}
        root={{ 'aria-label': `Maps of ${name}`, role: awake ? 'listbox' : 'group' }}
      >
        {Array.from({ length: maps }, (_, map) => {
          const { row, column } = sheet.corner(map);
          const place = { x: column, y: row, width: columns, height: rows };
          return (
            <g
              key={map}
              class={`map${chosen?.map === map ? ' chosen' : ''}${isOff(map) ? ' off' : ''}`}
              data-map={map}
              {...(awake && {
                role: 'option',
                'aria-selected': chosen?.map === map,
                'aria-label': `Map ${map + 1}, ${isOff(map) ? 'switched off' : `up to ${strongest(map)}`}`,
                tabindex: map === here ? 0 : -1,
              })}
            >
              <rect class="under" {...place} />
              <rect class="over" {...place} />
              {isOff(map) && (
                <path d={`M${column} ${row}l${columns} ${rows}m0 ${-rows}l${-columns} ${rows}`} />
              )}
            </g>
          );
        })}
      </Picture>
    </div>
  );
}
