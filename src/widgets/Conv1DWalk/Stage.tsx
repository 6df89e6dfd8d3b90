import type { ComponentChildren } from 'preact';

import { Bars, rangeOf } from '#figures/Bars.tsx';
import { Funnel } from '#figures/Funnel.tsx';
import { Grid } from '#figures/Grid.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import type { ConvTrace } from '#trace/conv2d.ts';
import { Cells } from '../kit/Cells.tsx';
import { grown } from '../kit/grown.ts';
import { Panel } from '../kit/Panel.tsx';
import type { Told } from '../kit/widget.tsx';
import { declaration, LENGTH, TAPS } from './parameters.ts';
import { partialSums } from './run.ts';

/** Room for the signal and its widest padding: every grid stands in columns of this ruler. */
const COLUMNS = LENGTH + 2 * declaration.parameters.padding.max;

export function Stage({ values, run, step, upTo, over }: Told<typeof declaration.parameters, ConvTrace>) {
  const [signal, weights] = [values.signal[0]!, values.weights[0]!];
  const padding = run.padding[1];
  const shown = grown(run.output, upTo);
  const length = shown[0]!.length;
  const start = declaration.parameters.padding.max;
  const window = start + step.taps[0]!.column;
  // An output stands below the middle of the first window, the others next to it.
  const outputs = start - padding + (TAPS - 1) / 2;
  const pointed = over.kernel && step.taps[over.kernel.column];
  const readers = over.input ? run.touching(over.input).map((index) => run.step(index)) : [];
  const outputScale = scaleOf(run.output.data);
  const sums = partialSums(step);
  const all = Array.from({ length: run.length }, (_, index) => partialSums(run.step(index))).flat();
  const sumScale = scaleOf(all);
  return (
    <div class="conv1d-walk">
      <div class="signal-columns">
        <Panel of="input" name="Signal" note={`${LENGTH} values`} draws="signal">
          <Slot from={start} count={LENGTH}>
            <Bars bars={signal.map(up)} fills="pixel" scale={9} range={[0, 9]} height={2} />
          </Slot>
          <Slot from={start - padding} count={LENGTH + 2 * padding}>
            <Cells
              of="input"
              draws="signal"
              name="Signal"
              fills="pixel"
              scale={9}
              padding={[0, padding]}
              least={[1, 1]}
              window={{ row: 0, column: step.taps[0]!.column, rows: 1, columns: TAPS, dilation: 1 }}
              marks={pointed ? [pointed] : []}
            />
          </Slot>
        </Panel>
        <Panel of="kernel" name="Kernel" note={`${TAPS} taps`} draws="weights">
          <Slot from={window} count={TAPS}>
            <Cells
              of="kernel"
              draws="weights"
              name="Kernel"
              fills="signed"
              scale={scaleOf(weights)}
              least={[1, 1]}
            />
          </Slot>
          <Funnel
            from={[window, window + TAPS - 1]}
            into={outputs + step.column}
            columns={COLUMNS}
            height={0.7}
          />
        </Panel>
        <Panel of="output" name="Output" note={`${length} values`}>
          <Slot from={outputs} count={length}>
            <Cells
              of="output"
              grows={run.output}
              name="Output"
              fills="signed"
              scale={outputScale}
              least={[1, 1]}
              current={step}
              marks={readers}
            />
            <Bars
              bars={shown[0]!.map(up)}
              fills="signed"
              scale={outputScale}
              range={rangeOf([...run.output.data])}
              height={2}
            />
          </Slot>
        </Panel>
      </div>
      <Panel of="products" name="Products and sum">
        <Bars
          bars={[
            ...step.taps.map((_, n) => ({ from: sums[n]!, to: sums[n + 1]! })),
            { from: 0, to: step.sum },
          ]}
          fills="signed"
          scale={sumScale}
          range={rangeOf(all)}
          height={4}
          running
        />
        <Grid
          label={`Products ${step.taps.map(({ product }) => formatNumber(product)).join(', ')}; sum ${formatNumber(step.sum)}`}
          rows={[[...step.taps.map(({ product }) => product), step.sum]]}
          fills="signed"
          scale={sumScale}
          least={[1, 1]}
          marks={pointed ? [{ row: 0, column: pointed.kernelColumn }] : []}
          current={{ row: 0, column: TAPS }}
        />
      </Panel>
    </div>
  );
}

const up = (value: number | null) => (value === null ? null : { from: 0, to: value });

/** So many columns of the ruler, from one of them on. */
const Slot = ({ from, count, children }: { from: number; count: number; children: ComponentChildren }) => (
  <div class="signal-slot" style={{ '--slot-from': from, '--slot-columns': count }}>
    {children}
  </div>
);
