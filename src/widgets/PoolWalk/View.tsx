import { Grid, type Place } from '#figures/Grid.tsx';
import { formatNumber } from '#figures/values.ts';
import type { PoolStep } from '#trace/pool2d.ts';
import { filled } from '../kit/filled.ts';
import { GridField } from '../kit/GridField.tsx';
import { Panel } from '../kit/Panel.tsx';
import type { Matrix } from '../kit/parameters.ts';
import type { Drawing } from '../kit/useDrawing.tsx';
import type { Rest } from '../kit/useWidget.ts';
import { fate, readersOf, wins } from './words.ts';
import type { PoolRun } from './run.ts';

interface PoolViewProps {
  run: PoolRun;
  /** The picture as it is pooled. */
  image: Matrix;
  step: PoolStep;
  /** How far the output is filled. */
  upTo: number;
  rest: Rest | null;
  scale: number;
  /** Whether the output before the shift stands beside. */
  compare: boolean;
  /** Whether the figure is made for a picture of four by four. */
  small: boolean;
  drawing: Drawing<'input'>;
  onRest: (grid: 'input' | 'output') => (at: Place | null) => void;
  onSource: (at: Place) => void;
  onSeek: (step: number) => void;
}

/** Larger windows have no numbers in their small copy: it shows what is in them, and the input says how much. */
const LEGIBLE = 4;

export function PoolView(props: PoolViewProps) {
  const { run, image, step, upTo, rest, scale, compare, small, drawing } = props;
  const [window] = run.size;
  const first = step.cells[0]!;
  const output = filled(run.output, upTo);
  const side = output.length;
  const readers = rest?.grid === 'input' ? readersOf(run, rest) : [];
  const won = readers.filter((reader) => wins(reader, rest!));
  const winner = step.winner ? [step.winner] : [];
  const common = { fills: 'pixel', scale } as const;
  const changed = places(side).filter(
    ({ row, column }) => run.output.data[row * side + column] !== run.before.output.data[row * side + column],
  );
  return (
    <div class={`pool-walk${small ? ' small' : ''}${window > LEGIBLE ? ' bare' : ''}`}>
      <Panel
        role="input"
        name="Input"
        note={`${image.length} × ${image.length}`}
        drawing={drawing.toggle('input')}
      >
        <GridField
          {...common}
          {...drawing.field('input')}
          name="Input"
          rows={image}
          least={small ? 4 : 6}
          window={{ row: first.row, column: first.column, rows: window, columns: window, dilation: 1 }}
          won={winner}
          unread={(row, column) => run.touching({ grid: 'input', row, column }).length === 0}
          describe={(row, column) => fate(run, { row, column })}
          onRest={props.onRest('input')}
          onPick={props.onSource}
        />
      </Panel>
      <Panel role="kernel" name="Window">
        <Grid
          {...common}
          label={`The window: ${step.cells.map(({ value }) => formatNumber(value)).join(', ')}`}
          rows={square(step.cells.map(({ value }) => value))}
          won={winner.map(({ row, column }) => ({ row: row - first.row, column: column - first.column }))}
          least={small ? 2 : 3}
        />
      </Panel>
      <Panel role="output" name="Output" note={`${side} × ${side}`}>
        <GridField
          {...common}
          name="Output"
          rows={output}
          least={small ? 3 : 7}
          current={{ row: step.row, column: step.column }}
          marks={readers.filter((reader) => !won.includes(reader))}
          won={won}
          onRest={props.onRest('output')}
          onPick={({ row, column }) => props.onSeek(row * side + column)}
        />
      </Panel>
      {compare && (
        <Panel
          role="products"
          name="Before"
          note={changed.length === 0 ? 'the same' : `${changed.length} changed`}
        >
          <Grid
            {...common}
            label={`Output before the shift; ${changed.length} of ${side * side} cells were different`}
            rows={filled(run.before.output, run.length)}
            marks={changed}
            least={4}
          />
        </Panel>
      )}
    </div>
  );
}

const square = (values: readonly number[]): number[][] => {
  const side = Math.sqrt(values.length);
  return Array.from({ length: side }, (_, row) => values.slice(row * side, (row + 1) * side));
};

const places = (side: number): Place[] =>
  Array.from({ length: side * side }, (_, n) => ({ row: Math.floor(n / side), column: n % side }));
