import { Grid } from '#figures/Grid.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import { kernelMatrix, kernels } from '#samples/kernels.ts';
import type { LayerTrace } from '#trace/convLayer.ts';
import { Field } from '../kit/Field.tsx';
import { grown } from '../kit/grown.ts';
import { Panel } from '../kit/Panel.tsx';
import { sizeOf, square } from '../kit/rows.ts';
import type { Told } from '../kit/widget.tsx';
import { SIDE, type declaration } from './parameters.ts';
import { StageBar } from './StageBar.tsx';

type RunTold = Told<typeof declaration.parameters, LayerTrace>;

export function Stage(told: RunTold) {
  const { values, run, step, at, upTo, over, veiled } = told;
  const { conv, clipped, pool, starts } = run;
  const isClipped = upTo >= starts.clip;
  const map = isClipped ? grown(clipped, clipped.data.length) : grown(conv.output, upTo);
  const pooled = grown(pool.output, upTo - starts.pool);
  const convolving = step.stage === 'convolve' ? step.step : null;
  const pooling = step.stage === 'pool' ? step.step : null;
  const under = convolving?.taps[0];
  const kernel = kernelMatrix(values.kernel);
  const answers = { fills: 'signed', scale: scaleOf(conv.output.data) } as const;
  // A pixel that is pointed at shows which sums read it.
  const readers = over.input ? run.touching(over.input).map((index) => conv.step(index)) : [];
  return (
    <>
      <StageBar run={run} at={at} />
      <div class="filter-run">
        <Field
          of="input"
          draws="image"
          note={`${SIDE} × ${SIDE}`}
          fills="pixel"
          scale={scaleOf(values.image.flat())}
          window={under && { row: under.row, column: under.column, rows: 3, columns: 3, dilation: 1 }}
        />
        <Panel of="kernel" name="Kernel">
          <Grid
            label={`${kernels[values.kernel].label}, row by row: ${kernel.map((row) => row.map(formatNumber).join(', ')).join('; ')}`}
            rows={kernel}
            fills="signed"
            scale={scaleOf(kernel.flat())}
          />
        </Panel>
        <Work {...told} />
        <div class="filter-run-map">
          <Field
            {...answers}
            of="output"
            plane={0}
            name="Feature map"
            note={isClipped ? 'after ReLU' : sizeOf(map)}
            rows={map}
            current={convolving ?? undefined}
            window={pooling ? { ...pooling.cells[0]!, rows: 2, columns: 2, dilation: 1 } : undefined}
            won={pooling && !veiled ? [pooling.winner!] : []}
            marks={readers}
            describe={(row, column) => {
              const before = conv.output.data[row * map.length + column]!;
              return isClipped && before < 0 ? `was ${formatNumber(before)}` : '';
            }}
          />
        </div>
        <div class="filter-run-pooled">
          <Field
            {...answers}
            of="output"
            plane={1}
            name="Pooled"
            note={sizeOf(pooled)}
            rows={pooled}
            current={pooling ?? undefined}
          />
        </div>
      </div>
    </>
  );
}

/** What the step works with: nine products, the map before the ReLU, or the window that is pooled. */
function Work({ run, step: told }: RunTold) {
  const common = { fills: 'signed', scale: scaleOf(run.conv.output.data), least: 3 } as const;
  switch (told.stage) {
    case 'convolve': {
      const products = told.step.taps.map(({ product }) => product);
      return (
        <Panel of="products" name="Products">
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
        <Panel of="products" name="Before">
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
        <Panel of="products" name="Window">
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
