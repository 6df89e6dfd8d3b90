import { Formula, SizeFormula, Terms } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { scaleOf } from '#figures/values.ts';
import { widget } from '../kit/widget.tsx';
import { declaration, SIDE } from './parameters.ts';
import { run } from './run.ts';
import { Stage } from './Stage.tsx';
import { patchStory, pointedTap, weightStory } from './words.ts';

export default widget(declaration, {
  title: 'From patches to tokens',
  run,
  story({ step, over }) {
    const pointed = pointedTap(step, over.kernel);
    return pointed ? weightStory(step, pointed.answer, pointed.tap) : patchStory(step);
  },
  outcome: ({ values, run }) => `${run.length} tokens of ${values.kernels}`,
  facts: ({ values, run }) => ({ tokens: run.length, numbers: run.length * values.kernels }),
  formula({ values, run }) {
    const patch = Number(values.patch);
    const side = SIDE / patch;
    return (
      <>
        <SizeFormula input={SIDE} kernel={patch} padding={0} stride={patch} output={side} />
        <Formula>
          <Terms terms={[['output', side], '·', ['output', side], '=', ['output', run.length]]} />
          <mtext>{'\u00a0tokens'}</mtext>
        </Formula>
      </>
    );
  },
  legend: ({ run }) => (
    <>
      <Legend fills="pixel" scale={9} name="Pixels" />
      <Legend fills="signed" scale={scaleOf(run.conv.output.data)} name="Answers" />
    </>
  ),
  stage: (told) => <Stage {...told} />,
});
