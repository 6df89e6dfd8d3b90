import { useMemo } from 'preact/hooks';

import type { Tensor } from '#engine/index.ts';
import { sheetOf } from '#figures/sheet.ts';
import { scaleOf, type Fills } from '#figures/values.ts';
import type { Stretch } from '#figures/Raster.tsx';
import { TourPicture } from './TourPicture.tsx';

type Patch = Omit<Stretch, 'kind'>;

interface MapsProps {
  /** [1, maps, rows, columns] */
  readonly of: Tensor;
  readonly across: number;
  readonly fills?: Fills;
  /** A patch of every map that is meant. */
  readonly windows?: readonly Patch[];
  /** A map that is chosen, and a cell of it. */
  readonly chosen?: number;
  readonly label: string;
  readonly moving: boolean;
  readonly onChoose?: (map: number) => void;
}

/** Maps beside and below each other, all on one scale. */
export function Maps({ of, across, fills = 'signed', windows, chosen, label, moving, onChoose }: MapsProps) {
  const [, maps, rows, columns] = of.shape as [number, number, number, number];
  const scale = useMemo(() => (fills === 'pixel' ? 1 : scaleOf(of.data)), [of]);
  const sheet = useMemo(() => sheetOf({ data: of.data, maps, rows, columns }, across), [of, across]);
  const framed = (kind: Stretch['kind'], map: number, patch: Patch): Stretch => {
    const { row, column } = sheet.corner(map);
    return { kind, ...patch, row: row + patch.row, column: column + patch.column };
  };
  const outlines = [
    ...(windows ?? []).map((patch, map) => framed('window', map, patch)),
    ...(chosen === undefined ? [] : [framed('current', chosen, { row: 0, column: 0, rows, columns })]),
  ];
  const onClick = (event: MouseEvent) => {
    const over = (event.currentTarget as Element).getBoundingClientRect();
    const at = (place: number, from: number, size: number, count: number, side: number) =>
      Math.floor((((place - from) / size) * count) / (side + 1));
    const map =
      at(event.clientY, over.top, over.height, sheet.rows, rows) * Math.min(across, maps) +
      at(event.clientX, over.left, over.width, sheet.columns, columns);
    if (map >= 0 && map < maps) onChoose!(map);
  };
  return (
    <div
      class={`tour-maps${onChoose ? ' choosing' : ''}${maps > 8 ? ' many' : ''}`}
      {...(onChoose && { onClick })}
    >
      <TourPicture {...sheet} {...{ fills, scale, label, moving, outlines }} />
    </div>
  );
}
