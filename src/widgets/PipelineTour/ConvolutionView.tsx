import { useMemo } from 'preact/hooks';

import { tensor, type Tensor } from '#engine/index.ts';
import { scaleOf } from '#figures/values.ts';
import type { UnitStep } from '#trace/units.ts';
import { Panel } from '../kit/Panel.tsx';
import { Chosen } from './Chosen.tsx';
import { Maps } from './Maps.tsx';
import { told } from './run.ts';
import type { TourTold } from './told.ts';

/** What the filter reads with its window on it, the kernel, and the map that it makes. */
export function ConvolutionView(props: TourTold) {
  const { run, step, over, moving } = props;
  const layer = step.layer!;
  const { pass } = layer;
  const unit = told(run, step, over.output)!;
  const [, channels = 1] = pass.input.shape;
  const across = channels === 1 ? 1 : channels > 8 ? 5 : 3;
  const kernel = useMemo(() => kernelOf(pass.unit.weight!, run.map), [pass.unit, run.map]);
  return (
    <>
      <Panel of="input" name="It reads" note={channels === 1 ? 'the picture' : `${channels} maps`}>
        <Maps
          of={pass.input}
          fills={channels === 1 ? 'pixel' : 'signed'}
          windows={windowsOf(unit)}
          label={
            channels === 1
              ? 'The picture, with the window on it'
              : `${channels} maps, with the window on each`
          }
          {...{ across, moving }}
        />
      </Panel>
      <Panel of="kernel" name={`Kernel ${run.map + 1}`}>
        <Maps of={kernel} label={`The weights of filter ${run.map + 1}`} {...{ across, moving: false }} />
      </Panel>
      <Chosen {...props} layer={layer} unit={unit} scale={scaleOf(layer.output.data)} />
    </>
  );
}

/** The kernel of one filter as maps, on the scale of its own weights. */
function kernelOf({ shape, data }: Tensor, filter: number): Tensor {
  const [, channels, rows, columns] = shape as [number, number, number, number];
  const size = channels * rows * columns;
  const weights = data.subarray(filter * size, (filter + 1) * size);
  const most = Math.max(...weights.map(Math.abs)) || 1;
  return tensor(
    [1, channels, rows, columns],
    weights.map((weight) => weight / most),
  );
}

/** What of each map lies under the kernel; its padding lies outside of it. */
const windowsOf = ({ made }: UnitStep) =>
  made.by !== 'sum'
    ? []
    : made.shares.map(({ products }) => {
        const inside = products.filter(({ padded }) => !padded);
        const [rows, columns] = [inside.map(({ row }) => row), inside.map(({ column }) => column)];
        const [row, column] = [Math.min(...rows), Math.min(...columns)];
        return {
          ...{ row, column },
          ...{ rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 },
        };
      });
