import { Grid } from '#figures/Grid.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import { kernels } from '#samples/kernels.ts';
import type { ConvStep } from '#trace/conv2d.ts';
import { GridField } from '../kit/GridField.tsx';
import { Icon } from '../kit/icons.tsx';
import { Panel } from '../kit/Panel.tsx';
import type { Matrix } from '../kit/parameters.ts';
import { RasterField } from '../kit/RasterField.tsx';
import type { Drawing } from '../kit/useDrawing.tsx';
import type { Rest, Widget } from '../kit/useWidget.ts';
import type { parameters } from './parameters.ts';
import type { FilterTrace } from './run.ts';

interface LabViewProps {
  widget: Widget<typeof parameters, FilterTrace>;
  step: ConvStep;
  kernel: Matrix;
  drawing: Drawing<'kernel'>;
  /** Whether the picture is a film. */
  moving: boolean;
  choosing: boolean;
  onChoose: () => void;
}

export function LabView({ widget, step, kernel, drawing, moving, choosing, onChoose }: LabViewProps) {
  const { trace, rest, player } = widget;
  const { picture, side } = trace;
  const { divisor } = kernels[trace.values.kernel];
  const point = (grid: Rest['grid']) => (at: { row: number; column: number } | null) =>
    widget.point(at && { grid, ...at });
  const tap =
    rest?.grid === 'kernel'
      ? step.taps.find(
          ({ kernelRow, kernelColumn }) => kernelRow === rest.row && kernelColumn === rest.column,
        )
      : undefined;
  const pixel = rest?.grid === 'input' ? rest : null;
  const told =
    pixel &&
    `row ${pixel.row + 1}, column ${pixel.column + 1}: ${formatNumber(picture.data[pixel.row * picture.side + pixel.column] ?? 0)}`;

  return (
    <div class="filter-lab">
      <Panel
        role="input"
        name="Input"
        note={told ?? `${picture.side} × ${picture.side}`}
        tool={
          <button
            type="button"
            class="draw"
            aria-expanded={choosing}
            aria-label="A picture of your own"
            onClick={onChoose}
          >
            <Icon of="picture" />
          </button>
        }
      >
        <RasterField
          name="Input"
          rows={picture.side}
          columns={picture.side}
          data={picture.data}
          fills="photo"
          scale={255}
          moving={moving}
          outlines={[
            { kind: 'window', row: step.row, column: step.column, rows: 3, columns: 3 },
            ...(tap ? [{ kind: 'mark' as const, row: tap.row, column: tap.column }] : []),
          ]}
          onRest={point('input')}
        />
      </Panel>
      <Panel role="kernel" name="Kernel" drawing={drawing.toggle('kernel')}>
        <GridField
          name="Kernel"
          rows={kernel}
          fills="signed"
          scale={scaleOf(kernel.flat())}
          {...drawing.field('kernel')}
          onRest={point('kernel')}
        />
        <p class="divisor">{divisor && `÷ ${divisor}`}</p>
      </Panel>
      <Panel role="products" name="Window">
        <Grid
          label={`The pixels under the window: ${step.taps.map(({ value }) => value).join(', ')}`}
          rows={[0, 1, 2].map((row) => step.taps.slice(3 * row, 3 * row + 3).map(({ value }) => value))}
          fills="photo"
          scale={255}
          marks={tap ? [{ row: tap.kernelRow, column: tap.kernelColumn }] : []}
        />
      </Panel>
      <Panel role="output" name="Feature map" note={`${side} × ${side}`}>
        <RasterField
          name="Feature map"
          rows={side}
          columns={side}
          data={trace.map}
          fills={trace.fills}
          scale={trace.scale}
          moving={moving}
          outlines={[
            { kind: 'current', row: step.row, column: step.column },
            ...(pixel ? [readers(pixel, side)] : []),
          ]}
          onRest={point('output')}
          onPick={({ row, column }) => player.seek(row * side + column)}
        />
      </Panel>
    </div>
  );
}

/** The answers that a pixel takes part in: those whose windows lie over it. */
function readers({ row, column }: Rest, side: number) {
  const [top, left] = [Math.max(0, row - 2), Math.max(0, column - 2)];
  const [bottom, right] = [Math.min(side - 1, row), Math.min(side - 1, column)];
  return { kind: 'mark' as const, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
