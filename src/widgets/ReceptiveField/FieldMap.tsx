import { Raster, type Stretch } from '#figures/Raster.tsx';
import type { Square } from '#trace/effectiveField.ts';
import { Panel } from '../kit/Panel.tsx';
import type { FieldTold } from './StackField.tsx';
import { inWords, measured } from './words.ts';

/** The whole picture: how much each pixel of it counts for the middle cell of the last layer. */
export function FieldMap({ run, values }: FieldTold) {
  const { size, powers, square, inner } = run;
  const roots = Float64Array.from(powers, Math.sqrt);
  const most = roots.reduce((a, b) => Math.max(a, b), 0) || 1;
  const [brief, how] = measured(values, run);
  const words = `${how} ${inWords(run)}`;
  return (
    <Panel of={run.measured ? 'gradient' : 'input'} name="What counts" note={brief}>
      <Raster
        {...{ rows: size, columns: size, data: roots, fills: 'pixel', scale: most }}
        outlines={[framed('window', square, size), framed('current', inner, size)]}
        label={words}
      />
      <p class="stack-note">{words}</p>
    </Panel>
  );
}

/** As much of a square as lies on the picture. */
function framed(kind: Stretch['kind'], { row, column, side }: Square, size: number): Stretch {
  const [top, left] = [Math.max(0, row), Math.max(0, column)];
  return {
    ...{ kind, row: top, column: left },
    rows: Math.max(0, Math.min(size, row + side) - top),
    columns: Math.max(0, Math.min(size, column + side) - left),
  };
}
