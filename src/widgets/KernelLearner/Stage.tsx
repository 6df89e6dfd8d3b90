import type { Tensor } from '#engine/index.ts';
import { decades } from '#figures/decades.ts';
import type { Role } from '#figures/Formula.tsx';
import { Grid, type GridProps } from '#figures/Grid.tsx';
import { LogChart } from '#figures/LogChart.tsx';
import { scaleOf } from '#figures/values.ts';
import type { DescentStep } from '#trace/descent.ts';
import { clamp } from '../kit/clamp.ts';
import { Field } from '../kit/Field.tsx';
import { Panel } from '../kit/Panel.tsx';
import { inRows } from '../kit/rows.ts';
import { useShown } from '../kit/shown.ts';
import { usePointing } from '../kit/usePointing.ts';
import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import type { LearnerRun } from './run.ts';
import { lossText } from './words.ts';

const rowsOf = ({ shape, data }: Tensor) => inRows(Array.from(data), shape[3]!);

/** The strongest fills: of weights, and of answers. */
export const weightScale = ({ aim }: LearnerRun): number => scaleOf(aim.data);
export const mapScale = ({ maps }: LearnerRun): number => scaleOf(maps.flatMap(({ data }) => [...data]));

export function Stage({ run, step, at, over }: Told<typeof declaration.parameters, LearnerRun>) {
  const { pair, weight, output, error, gradient } = step;
  const pointed = over.kernel;
  const side = output.shape[2]!;
  const picture = run.pictures[pair]!;
  const maps = mapScale(run);
  const weights = { fills: 'signed', scale: weightScale(run), marks: pointed ? [pointed] : [] } as const;
  return (
    <div class="learner">
      <div class="learner-maps">
        <Shown
          of="input"
          name="Picture"
          note={`pair ${pair + 1} of ${run.pictures.length}`}
          rows={rowsOf(picture)}
          scale={1}
          window={pointed && { ...pointed, rows: side, columns: side, dilation: 1 }}
        />
        <Shown of="output" name="Answer" rows={rowsOf(output)} scale={maps} />
        <Shown of="output" name="Target map" rows={rowsOf(run.maps[pair]!)} scale={maps} />
        <Shown of="gradient" name="Error" note="the difference" rows={rowsOf(error)} scale={maps} />
      </div>
      <div class="learner-kernels">
        <Field of="kernel" name="Kernel" rows={rowsOf(weight)} {...weights} />
        <Field of="kernel" name="Target" draws="target" {...weights} />
        <Field of="kernel" role="gradient" name="Gradient" rows={rowsOf(gradient)} {...weights} />
        <Losses run={run} step={step} at={at} />
      </div>
    </div>
  );
}

interface ShownProps extends Pick<GridProps, 'rows' | 'scale' | 'window'> {
  of: Role;
  name: string;
  note?: string;
}

/** A grid that is looked at. */
function Shown({ of, name, note, rows, ...grid }: ShownProps) {
  return (
    <Panel {...{ of, name, note }}>
      <Grid
        fills="signed"
        rows={rows}
        label={`${name}, ${rows.length} by ${rows[0]!.length}: values from ${range(rows.flat())}`}
        {...grid}
      />
    </Panel>
  );
}

const range = (values: readonly (number | null)[]): string => {
  const numbers = values.map((value) => value ?? 0);
  return `${Math.min(...numbers).toFixed(2)} to ${Math.max(...numbers).toFixed(2)}`.replaceAll('-', '−');
};

/** The loss after every step, on the pairs and on others: pointing at the curve shows a step, pressing goes there. */
function Losses({ run, step, at }: { run: LearnerRun; step: DescentStep; at: number }) {
  const last = run.length - 1;
  useShown('Losses', () => [
    ['step', 'seen', 'unseen'],
    ...run.losses.map((loss, n) => [n + 1, loss, run.unseen[n]!]),
  ]);
  const pointing = usePointing()(({ currentTarget, clientX }) => {
    const { left, width } = (currentTarget as Element).querySelector('svg')!.getBoundingClientRect();
    return { row: 0, column: clamp(Math.round(((clientX - left) / width) * last), 0, last) };
  });
  return (
    <div class="learner-losses" {...pointing}>
      <div class="panel-head">
        <b class="output">Loss</b> <span>{lossText(step.loss)}</span>
      </div>
      <LogChart
        curves={[
          { name: 'unseen', line: 'full', values: run.unseen },
          { name: 'seen', line: 'dashed', values: run.losses },
        ]}
        scale={decades([...run.losses, ...run.unseen], { ticks: 6 })}
        role="output"
        current={at}
        along="steps"
        label={`Loss over all pairs: ${lossText(run.losses[0]!)} at first, ${lossText(run.losses[last]!)} after ${last} steps, and ${lossText(run.unseen[last]!)} over pairs that are not trained on.`}
      />
    </div>
  );
}
