import { useRef, useState } from 'preact/hooks';

import { Grid } from '#figures/Grid.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import { kernels } from '#samples/kernels.ts';
import type { Place } from '#trace/trace.ts';
import { Field } from '../kit/Field.tsx';
import { Icon } from '../kit/icons.tsx';
import { useLive } from '../kit/live.ts';
import { Panel } from '../kit/Panel.tsx';
import { RasterField } from '../kit/RasterField.tsx';
import { square } from '../kit/rows.ts';
import { Walk } from '../kit/Walk.tsx';
import { whereabouts } from '../kit/whereabouts.ts';
import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import { PictureBar } from './PictureBar.tsx';
import { divisorOf, type FilterTrace } from './run.ts';
import { Steppers } from './Steppers.tsx';
import { useDelivery } from './useDelivery.ts';
import type { OwnPicture } from './useOwnPicture.ts';

type LabTold = Told<typeof declaration.parameters, FilterTrace, OwnPicture>;

export function Stage(told: LabTold) {
  const { run, step, values, material: own } = told;
  const { player, props, instead, explain, speak } = useLive();
  const [choosing, setChoosing] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const delivery = useDelivery(stage, own.take, explain);
  const goTo = (row: number, column: number) => {
    player.seek(row * run.side + column);
    speak();
  };
  return (
    <div ref={stage} {...delivery}>
      <Pictures
        {...told}
        tool={
          <button
            type="button"
            class="draw"
            aria-expanded={choosing}
            aria-label="A picture of your own"
            onClick={() => setChoosing(!choosing)}
          >
            <Icon of="picture" />
          </button>
        }
      />
      <Steppers side={run.side} {...step} onGo={goTo} />
      {choosing && <PictureBar id={props.id} own={own} onDone={() => setChoosing(false)} />}
      <p class="purpose">{instead['kernel'] ? 'A kernel of your own.' : kernels[values.kernel].purpose}</p>
    </div>
  );
}

/** The picture, the window with the kernel, and the map. */
function Pictures({ values, run, step, over, material, tool }: LabTold & { tool: preact.ComponentChild }) {
  const { picture, side, map, fills, scale } = run;
  const moving = material.camera.state === 'live';
  const divisor = divisorOf(values);
  const pixel = over.input;
  const tap =
    over.kernel &&
    step.taps.find(
      ({ kernelRow, kernelColumn }) => kernelRow === over.kernel!.row && kernelColumn === over.kernel!.column,
    );
  const told =
    pixel &&
    `${whereabouts(pixel)}: ${formatNumber(picture.data[pixel.row * picture.side + pixel.column] ?? 0)}`;
  return (
    <Walk>
      <Panel of="input" name="Input" note={told ?? `${picture.side} × ${picture.side}`} tool={tool}>
        <RasterField
          {...{ of: 'input', name: 'Input', fills: 'photo', scale: 255, moving }}
          rows={picture.side}
          columns={picture.side}
          data={picture.data}
          outlines={[
            { kind: 'window', row: step.row, column: step.column, rows: 3, columns: 3 },
            ...(tap ? [{ kind: 'mark' as const, row: tap.row, column: tap.column }] : []),
          ]}
        />
      </Panel>
      <Field of="kernel" draws="weights" fills="signed" scale={scaleOf(values.weights.flat())}>
        <p class="divisor">{divisor !== 1 && `÷ ${divisor}`}</p>
      </Field>
      <Panel of="products" name="Window">
        <Grid
          label={`The pixels under the window: ${step.taps.map(({ value }) => value).join(', ')}`}
          rows={square(step.taps.map(({ value }) => value))}
          fills="photo"
          scale={255}
          marks={tap ? [{ row: tap.kernelRow, column: tap.kernelColumn }] : []}
        />
      </Panel>
      <Panel of="output" name="Feature map" note={`${side} × ${side}`}>
        <RasterField
          {...{ of: 'output', name: 'Feature map', fills, scale, moving }}
          rows={side}
          columns={side}
          data={map}
          outlines={[
            { kind: 'current', row: step.row, column: step.column },
            ...(pixel ? [readers(pixel, side)] : []),
          ]}
        />
      </Panel>
    </Walk>
  );
}

/** The answers that a pixel takes part in: those whose windows lie over it. */
function readers({ row, column }: Place, side: number) {
  const [top, left] = [Math.max(0, row - 2), Math.max(0, column - 2)];
  const [bottom, right] = [Math.min(side - 1, row), Math.min(side - 1, column)];
  return { kind: 'mark' as const, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
