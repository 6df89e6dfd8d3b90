import { Formula, Terms } from '#figures/Formula.tsx';
import { Grid } from '#figures/Grid.tsx';
import { Legend } from '#figures/Legend.tsx';
import { equals, formatNumber, scaleOf } from '#figures/values.ts';
import type { Tensor } from '#engine/index.ts';
import type { Role } from '#figures/Formula.tsx';
import { Panel } from '../kit/Panel.tsx';
import { square } from '../kit/rows.ts';
import { widget } from '../kit/widget.tsx';
import { declaration } from './parameters.ts';
import { AIM, BEND, picture, run, target } from './run.ts';
import { Valley } from './Valley.tsx';
import { story } from './words.ts';

export default widget(declaration, {
  title: 'Down the slope of a loss',
  run,
  story: ({ values, run, step }) => story(run, step, values),
  outcome: ({ run }) => `${run.length - 1} steps`,
  facts: ({ run }) => ({
    steps: run.length - 1,
    settled: run.end === 'settled',
    diverged: run.end === 'lost' || run.losses.at(-1)! > run.losses[0]!,
  }),
  // L = 1.5·(0.79 − 2)² ≈ 2.2
  formula({ step: { weight, loss } }) {
    const at = weight.data[0]!;
    return (
      <Formula>
        <Terms
          terms={[
            ['output', 'L'],
            ...['=', BEND, '·', '(', ['kernel', at] as const, '−', AIM, ')', '²', equals([at, loss])],
            ['output', loss],
          ]}
        />
      </Formula>
    );
  },
  legend: () => <Legend fills="signed" scale={SCALE} name="Numbers" />,
  stage: ({ run, step, at, upTo }) => (
    <div class="descent">
      <Valley {...{ run, at, upTo }} />
      <div class="descent-numbers">
        <Four of="input" name="Picture" values={picture.flat()} />
        <Four of="output" name="Answer" values={numbersOf(step.output)} />
        <Four of="output" name="Target" values={numbersOf(target)} />
        <Four of="gradient" name="Error" values={numbersOf(step.error)} />
      </div>
    </div>
  ),
});

const SCALE = 2 * scaleOf(target.data);
const numbersOf = ({ data }: Tensor): number[] => Array.from(data);

/** Four numbers, to be looked at. */
const Four = ({ of, name, values }: { of: Role; name: string; values: readonly number[] }) => (
  <Panel {...{ of, name }}>
    <Grid
      rows={square(values)}
      fills="signed"
      scale={SCALE}
      label={`${name}: ${values.map(formatNumber).join(', ')}`}
    />
  </Panel>
);
