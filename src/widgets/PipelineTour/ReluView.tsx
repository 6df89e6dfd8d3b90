import { scaleOf } from '#figures/values.ts';
import { Panel } from '../kit/Panel.tsx';
import { Bend } from './Bend.tsx';
import { Chosen } from './Chosen.tsx';

import { told } from './run.ts';
import type { TourTold } from './told.ts';
import { TourPicture } from './TourPicture.tsx';

/** The chosen map before and after, and the bend that lies between. */
export function ReluView(props: TourTold) {
  const { run, step, over, moving } = props;
  const { output, rows, columns } = run.round.convolution;
  const scale = scaleOf(output.data);
  const unit = told(run, step, over.output)!;
  return (
    <>
      <Panel of="input" name={`Map ${run.map + 1}`} note="before">
        <TourPicture
          {...{ rows, columns, scale, moving, fills: 'signed' }}
          data={run.mapOf(run.round.convolution)}
          outlines={[{ kind: 'current', row: unit.row, column: unit.column }]}
          label={`Map ${run.map + 1} as the convolution made it`}
        />
      </Panel>
      <Panel of="products" name="max(0, x)">
        {unit.made.by === 'cell' && <Bend at={unit.made.before} scale={scale} />}
      </Panel>
      <Chosen {...props} layer={step.layer!} unit={unit} scale={scale} />
    </>
  );
}
