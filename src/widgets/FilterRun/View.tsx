import type { Tensor } from '#engine/index.ts';
import { Grid, type Place } from '#figures/Grid.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import type { LayerStep, LayerTrace } from '#trace/convLayer.ts';
import { filled } from '../kit/filled.ts';
import { GridField } from '../kit/GridField.tsx';
import { Panel } from '../kit/Panel.tsx';
import type { Matrix } from '../kit/parameters.ts';
import type { Drawing } from '../kit/useDrawing.tsx';
import type { Rest } from '../kit/useWidget.ts';

interface RunViewProps {
  run: LayerTrace;
  image: Matrix;
  kernel: Matrix;
  /** "Vertical edge" */
  kernelName: string;
  told: LayerStep;
  /** The step that the grids are filled up to. */
  upTo: number;
  rest: Rest | null;
  scales: { readonly pixels: number; readonly answers: number };
  drawing: Drawing<'input'>;
  onRest: (grid: Rest['grid'], plane?: number) => (at: Place | null) => void;
  onSeek: (step: number) => void;
}

export function RunView(props: RunViewProps) {
  const { run, image, kernel, told, upTo, rest, scales, drawing } = props;
  const { conv, clipped, pool, starts } = run;
  const isClipped = upTo >= starts.clip;
  const map = isClipped ? filled(clipped, clipped.data.length) : filled(conv.output, upTo);
  const pooled = filled(pool.output, upTo - starts.pool);
  const convolving = told.stage === 'convolve' ? told.step : null;
  const pooling = told.stage === 'pool' ? told.step : null;
  const under = convolving?.taps[0];
  // A pixel that is pointed at shows which sums read it.
  const readers: Place[] =
    rest?.grid === 'input' ? run.touching(rest).map((index) => placeIn(conv.output, index)) : [];
  return (
    <div class="filter-run">
      <Panel
        role="input"
        name="Input"
        note={`${image.length} × ${image.length}`}
        drawing={drawing.toggle('input')}
      >
        <GridField
          {...drawing.field('input')}
          name="Input"
          rows={image}
          fills="pixel"
          scale={scales.pixels}
          window={under && { row: under.row, column: under.column, rows: 3, columns: 3, dilation: 1 }}
          onRest={props.onRest('input')}
        />
      </Panel>
      <Panel role="kernel" name="Kernel">
        <Grid
          label={`${props.kernelName}, row by row: ${kernel.map((row) => row.map(formatNumber).join(', ')).join('; ')}`}
          rows={kernel}
          fills="signed"
          scale={scaleOf(kernel.flat())}
        />
      </Panel>
      <Work {...props} />
      <div class="filter-run-map">
        <Panel
          role="output"
          name="Feature map"
          note={isClipped ? 'after ReLU' : `${map.length} × ${map.length}`}
        >
          <GridField
            name="Feature map"
            rows={map}
            fills="signed"
            scale={scales.answers}
            current={convolving ?? undefined}
            window={pooling ? { ...pooling.cells[0]!, rows: 2, columns: 2, dilation: 1 } : undefined}
            won={pooling ? [pooling.winner!] : []}
            marks={readers}
            describe={(row, column) => {
              const before = conv.output.data[row * map.length + column]!;
              return isClipped && before < 0 ? `was ${formatNumber(before)}` : '';
            }}
            onRest={props.onRest('output', 0)}
            onPick={({ row, column }) => props.onSeek(row * map.length + column)}
          />
        </Panel>
      </div>
      <div class="filter-run-pooled">
        <Panel role="output" name="Pooled" note={`${pooled.length} × ${pooled.length}`}>
          <GridField
            name="Pooled"
            rows={pooled}
            fills="signed"
            scale={scales.answers}
            current={pooling ?? undefined}
            onRest={props.onRest('output', 1)}
            onPick={({ row, column }) => props.onSeek(starts.pool + row * pooled.length + column)}
          />
        </Panel>
      </div>
    </div>
  );
}

/** What the step works with: nine products, the map before the ReLU, or the window that is pooled. */
function Work({ run, told, scales }: RunViewProps) {
  const common = { fills: 'signed', scale: scales.answers, least: 3 } as const;
  switch (told.stage) {
    case 'convolve': {
      const products = told.step.taps.map(({ product }) => product);
      return (
        <Panel role="products" name="Products">
          <Grid
            {...common}
            label={`Products of the window and the kernel, which sum to ${formatNumber(told.step.sum)}`}
            rows={square(products)}
          />
        </Panel>
      );
    }
    case 'clip':
      return (
        <Panel role="products" name="Before">
          <Grid
            {...common}
            label={`The feature map before the ReLU, with ${told.cells.filter(({ before }) => before < 0).length} cells below zero`}
            rows={square([...run.conv.output.data])}
          />
        </Panel>
      );
    case 'pool': {
      const { cells, winner } = told.step;
      const [first] = cells;
      return (
        <Panel role="products" name="Window">
          <Grid
            {...common}
            label={`The window: ${cells.map(({ value }) => formatNumber(value)).join(', ')}`}
            rows={square(cells.map(({ value }) => value))}
            won={[{ row: winner!.row - first!.row, column: winner!.column - first!.column }]}
          />
        </Panel>
      );
    }
  }
}

const square = (values: readonly number[]): number[][] => {
  const side = Math.sqrt(values.length);
  return Array.from({ length: side }, (_, row) => values.slice(row * side, (row + 1) * side));
};

const placeIn = ({ shape }: Tensor, index: number): Place => ({
  row: Math.floor(index / shape[3]!),
  column: index % shape[3]!,
});
