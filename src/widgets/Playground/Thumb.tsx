import { useContext } from 'preact/hooks';

import { uncapital } from '#figures/capital.ts';
import { inShades } from '#figures/shades.ts';
import { sheetOf, type Sheet } from '#figures/sheet.ts';
import { scaleOf } from '#figures/values.ts';
import type { UnitLayer } from '#trace/units.ts';
import { Awake } from '../kit/Awake.ts';
import { Painting } from './Painting.tsx';

const SHOWN = 4;
/** Numbers of a list: eight in a row. */
const WIDE = 8;
const LISTED = 64;

interface Small extends Sheet {
  readonly scale: number;
}

/** The first maps of a layer, small. */
export function Thumb({ units, title }: { units: UnitLayer; title: string }) {
  const { rows, columns, data, scale } = thumbOf(units, useContext(Awake) ? sheets : rough);
  return (
    <Painting
      {...{ rows, columns, data, scale }}
      fills="signed"
      label={`The first maps of ${uncapital(title)}`}
    />
  );
}

const sheets = new WeakMap<object, Small>();
const rough = new WeakMap<object, Small>();

/** Made once for each answer of a layer. */
function thumbOf({ output, maps, rows, columns }: UnitLayer, made: WeakMap<object, Small>): Small {
  const known = made.get(output);
  if (known) return known;
  const isList = rows * columns === 1;
  const shown = Math.min(maps, isList ? LISTED : SHOWN);
  const data = output.data.slice(0, shown * rows * columns);
  const scale = scaleOf(data);
  const sheet = isList ? listSheet(data) : sheetOf({ data, maps: shown, rows, columns }, 2);
  const small = { ...sheet, scale, data: made === rough ? inShades(sheet.data, scale, 3) : sheet.data };
  made.set(output, small);
  return small;
}

function listSheet(numbers: ArrayLike<number>): Sheet {
  const data = new Float64Array(Math.ceil(numbers.length / WIDE) * WIDE);
  data.set(Array.from(numbers));
  return {
    rows: data.length / WIDE,
    columns: WIDE,
    data,
    corner: () => ({ row: 0, column: 0 }),
  };
}
