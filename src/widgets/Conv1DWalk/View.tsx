import type { ComponentChildren } from 'preact';

import { Bars, rangeOf } from '#figures/Bars.tsx';
import { Funnel } from '#figures/Funnel.tsx';
import { Grid, type Place } from '#figures/Grid.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import type { ConvStep, ConvTrace } from '#trace/conv2d.ts';
import { filled } from '../kit/filled.ts';
import { GridField } from '../kit/GridField.tsx';
import { Panel } from '../kit/Panel.tsx';
import type { Drawing } from '../kit/useDrawing.tsx';
import type { Rest } from '../kit/useWidget.ts';
import { declaration, LENGTH, TAPS } from './parameters.ts';
import { partialSums } from './run.ts';

/** Room for the signal and its widest padding: every grid stands in columns of this ruler. */
const COLUMNS = LENGTH + 2 * declaration.parameters.padding.max;

interface Conv1DViewProps {
  trace: ConvTrace;
  step: ConvStep;
  /** How far the output is filled. */
  upTo: number;
  rest: Rest | null;
  drawing: Drawing<'signal' | 'kernel'>;
  onRest: (grid: Rest['grid']) => (at: Place | null) => void;
  onSeek: (step: number) => void;
}

export function Conv1DView({ trace, step, upTo, rest, drawing, onRest, onSeek }: Conv1DViewProps) {
  const signal = [...trace.input.data];
  const weights = [...trace.weight.data];
  const padding = trace.padding[1];
  const shown = filled(trace.output, upTo);
  const length = shown[0]!.length;
  const start = declaration.parameters.padding.max;
  const window = start + step.taps[0]!.column;
  // An output stands below the middle of the first window, the others next to it.
  const outputs = start - padding + (TAPS - 1) / 2;
  const pointed = rest?.grid === 'kernel' ? step.taps[rest.column] : undefined;
  const readers = rest?.grid === 'input' ? trace.touching(rest).map((column) => ({ row: 0, column })) : [];
  const outputScale = scaleOf(trace.output.data);
  const sums = partialSums(step);
  const all = Array.from({ length: trace.length }, (_, index) => partialSums(trace.step(index))).flat();
  const sumScale = scaleOf(all);
  return (
    <div class="conv1d-walk">
      <div class="signal-columns">
        <Panel role="input" name="Signal" note={`${LENGTH} values`} drawing={drawing.toggle('signal')}>
          <Slot from={start} count={LENGTH}>
            <Bars bars={signal.map(up)} fills="pixel" scale={9} range={[0, 9]} height={2} />
          </Slot>
          <Slot from={start - padding} count={LENGTH + 2 * padding}>
            <GridField
              {...drawing.field('signal')}
              name="Signal"
              rows={[signal]}
              fills="pixel"
              scale={9}
              padding={[0, padding]}
              least={[1, 1]}
              window={{ row: 0, column: step.taps[0]!.column, rows: 1, columns: TAPS, dilation: 1 }}
              marks={pointed ? [pointed] : []}
              onRest={onRest('input')}
            />
          </Slot>
        </Panel>
        <Panel role="kernel" name="Kernel" note={`${TAPS} taps`} drawing={drawing.toggle('kernel')}>
          <Slot from={window} count={TAPS}>
            <GridField
              {...drawing.field('kernel')}
              name="Kernel"
              rows={[weights]}
              fills="signed"
              scale={scaleOf(weights)}
              least={[1, 1]}
              onRest={onRest('kernel')}
            />
          </Slot>
          <Funnel
            from={[window, window + TAPS - 1]}
            into={outputs + step.column}
            columns={COLUMNS}
            height={0.7}
          />
        </Panel>
        <Panel role="output" name="Output" note={`${length} values`}>
          <Slot from={outputs} count={length}>
            <GridField
              name="Output"
              rows={shown}
              fills="signed"
              scale={outputScale}
              least={[1, 1]}
              current={{ row: 0, column: step.column }}
              marks={readers}
              onRest={onRest('output')}
              onPick={({ column }) => onSeek(column)}
            />
            <Bars
              bars={shown[0]!.map(up)}
              fills="signed"
              scale={outputScale}
              range={rangeOf([...trace.output.data])}
              height={2}
            />
          </Slot>
        </Panel>
      </div>
      <Panel role="products" name="Products and sum">
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
