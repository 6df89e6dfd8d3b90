import { Grid } from '#figures/Grid.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import type { UnitLayer, UnitStep } from '#trace/units.ts';
import { Panel } from '../kit/Panel.tsx';
import { square } from '../kit/rows.ts';
import { Chosen } from './Chosen.tsx';

import { told } from './run.ts';
import type { TourTold } from './told.ts';
import { TourPicture } from './TourPicture.tsx';

/** The chosen map with a window on it, what lies in the window, and what is made of the map. */
export function PoolingView(props: TourTold) {
  const { run, step, over, moving } = props;
  const { output, rows, columns } = run.round.relu;
  const scale = scaleOf(output.data);
  const unit = told(run, step, over.output);
  const cells = unit?.made.by === 'window' ? unit.made.step.cells : [];
  const [first] = cells;
  const side = Math.sqrt(cells.length);
  return (
    <>
      <Panel of="input" name={`Map ${run.map + 1}`} note={step.layer ? 'before' : 'goes on as it is'}>
        <TourPicture
          {...{ rows, columns, scale, moving, fills: 'signed' }}
          data={run.mapOf(run.round.relu)}
          outlines={
            first ? [{ kind: 'window', row: first.row, column: first.column, rows: side, columns: side }] : []
          }
          label={`Map ${run.map + 1} after the ReLU`}
        />
      </Panel>
      {step.layer && unit && <Pooled {...props} layer={step.layer} {...{ unit, scale }} />}
    </>
  );
}

function Pooled(props: TourTold & { layer: UnitLayer; unit: UnitStep; scale: number }) {
  const { made } = props.unit;
  if (made.by !== 'window') return null;
  const { cells, winner } = made.step;
  const values = cells.map(({ value }) => value);
  const side = Math.sqrt(cells.length);
  return (
    <>
      <Panel of="products" name="Window">
        <Grid
          label={`The window: ${values.map(formatNumber).join(', ')}`}
          rows={square(values)}
          fills="signed"
          scale={props.scale}
          won={cells.flatMap((cell, n) =>
            cell === winner ? [{ row: Math.floor(n / side), column: n % side }] : [],
          )}
        />
      </Panel>
      <Chosen {...props} />
    </>
  );
}
