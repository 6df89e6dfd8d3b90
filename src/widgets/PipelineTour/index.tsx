import { Legend } from '#figures/Legend.tsx';
import { percentage } from '#figures/percentage.ts';
import { scaleOf } from '#figures/values.ts';
import { widget } from '../kit/widget.tsx';
import { Formulas } from './Formulas.tsx';
import { declaration } from './parameters.ts';
import { run } from './run.ts';
import { Stage } from './Stage.tsx';
import { silentOf, story } from './words.ts';

export default widget(declaration, {
  title: 'From pixels to a guess, in six steps',
  run,
  story: ({ run, step, over }) => story(run, step, over.output),
  outcome: ({ run }) => `${run.says} with ${percentage(run.shares[run.says]!)}`,
  facts: ({ run, at }) => ({
    stop: at + 1,
    says: run.says,
    share: Math.round(1000 * run.shares[run.says]!) / 10,
    wrong: run.meant !== null && run.meant !== run.says,
    silent: silentOf(run),
  }),
  formula: (told) => <Formulas {...told} />,
  legend: ({ step }) => (
    <>
      <Legend fills="pixel" scale={1} name="Ink" />
      {step.layer && step.kind !== 'dense' && (
        <Legend fills="signed" scale={scaleOf(step.layer.output.data)} name="Values" />
      )}
    </>
  ),
  stage: (told) => <Stage {...told} />,
});
