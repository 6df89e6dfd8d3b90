import { Formula, Terms, type Term } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { equals } from '#figures/values.ts';
import { widget } from '../kit/widget.tsx';
import { declaration, RATE } from './parameters.ts';
import { isRecovered, run } from './run.ts';
import { mapScale, Stage, weightScale } from './Stage.tsx';
import { lossText, move, story, weightStory } from './words.ts';

export default widget(declaration, {
  title: 'A kernel learns',
  run,
  story: ({ values, run, step, over }) =>
    over.kernel ? weightStory(run, step, over.kernel, values) : story(run, step, values),
  outcome: ({ run }) => `loss ${lossText(run.losses.at(-1)!)} after ${run.length - 1} steps`,
  facts: ({ run, step }) => ({
    loss: step.loss,
    unseen: run.unseen[step.index]!,
    recovered: isRecovered(step, run),
    diverged: run.end === 'lost',
  }),
  formula({ values, step, over }) {
    if (!over.kernel)
      return <Update terms={[['kernel', 'w'], '−', values.rate / RATE, '·', ['gradient', 'g']]} />;
    const { was, slope, rate, becomes } = move(step, over.kernel, values);
    const gradient: Term[] = slope < 0 ? ['(', ['gradient', slope], ')'] : [['gradient', slope]];
    return (
      <Update
        terms={[
          ['kernel', was],
          ...['−', rate, '·', ...gradient],
          equals([was, slope, rate, becomes]),
          ['kernel', becomes],
        ]}
      />
    );
  },
  legend: ({ run }) => (
    <>
      <Legend fills="signed" scale={1} name="Pixels" />
      <Legend fills="signed" scale={weightScale(run)} name="Weights" />
      <Legend fills="signed" scale={mapScale(run)} name="Maps" />
    </>
  ),
  stage: (told) => <Stage {...told} />,
});

/** w ← w − 0.2·g */
const Update = ({ terms }: { terms: readonly Term[] }) => (
  <Formula>
    <Terms terms={[['kernel', 'w'], '←', ...terms]} />
  </Formula>
);
