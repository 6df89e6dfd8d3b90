import { Grid, type Place } from '#figures/Grid.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import { Field } from '../kit/Field.tsx';
import { grown } from '../kit/grown.ts';
import { useLive } from '../kit/live.ts';
import { Panel } from '../kit/Panel.tsx';
import { sizeOf, square } from '../kit/rows.ts';
import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import type { PoolRun } from './run.ts';
import { fate, readersOf, wins } from './words.ts';

/** Larger windows have no numbers in their small copy: it shows what is in them, and the input says how much. */
const LEGIBLE = 4;

export function Stage({
  values,
  run,
  step,
  over,
  controls,
  preset,
  veiled,
}: Told<typeof declaration.parameters, PoolRun>) {
  const { player } = useLive();
  const [first] = step.cells;
  const [rows, columns] = run.size;
  const side = values.image.length;
  const made = grown(run.output, run.length);
  const before = grown(run.before.output, run.length);
  const changed = placesWhere(made, (value, row, column) => value !== before[row]![column]);
  const readers = over.input ? readersOf(run, over.input) : [];
  const won = readers.filter((reader) => wins(reader, over.input!));
  const winner = step.winner && !veiled ? [step.winner] : [];
  const small = preset === 'four';
  const common = { fills: 'pixel', scale: scaleOf(values.image.flat()) } as const;
  /** Clicks on a pixel lead through the outputs that read it, one after the other. */
  const follow = (at: Place) => {
    const steps = readersOf(run, at).map(({ index }) => index);
    const next = steps.find((index) => index > player.step) ?? steps[0];
    if (next !== undefined) player.seek(next);
  };
  return (
    <div class={`pool-walk${small ? ' small' : ''}${rows > LEGIBLE ? ' bare' : ''}`}>
      <Field
        {...common}
        of="input"
        draws="image"
        note={`${side} × ${side}`}
        least={small ? 4 : 6}
        window={{ ...first!, rows, columns, dilation: 1 }}
        won={winner}
        unread={(row, column) => readersOf(run, { row, column }).length === 0}
        {...(!veiled && { describe: (row: number, column: number) => fate(run, { row, column }) })}
        onPick={follow}
      />
      <Panel of="kernel" name="Window">
        <Grid
          {...common}
          label={`The window: ${step.cells.map(({ value }) => formatNumber(value)).join(', ')}`}
          rows={square(step.cells.map(({ value }) => value))}
          won={winner.map(({ row, column }) => ({ row: row - first!.row, column: column - first!.column }))}
          least={small ? 2 : 3}
        />
      </Panel>
      <Field
        {...common}
        of="output"
        grows={run.output}
        note={sizeOf(made)}
        least={small ? 3 : 7}
        current={step}
        marks={readers.filter((reader) => !won.includes(reader))}
        won={won}
      />
      {controls.includes('right') && (
        <Panel
          of="products"
          name="Before"
          note={changed.length === 0 ? 'the same' : `${changed.length} changed`}
        >
          <Grid
            {...common}
            label={`Output before the shift; ${changed.length} of ${run.length} cells were different`}
            rows={before}
            marks={changed}
            least={4}
          />
        </Panel>
      )}
    </div>
  );
}

const placesWhere = <T,>(
  rows: readonly (readonly T[])[],
  is: (value: T, row: number, column: number) => boolean,
): Place[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap((value, column) => (is(value, row, column) ? [{ row, column }] : [])),
  );
