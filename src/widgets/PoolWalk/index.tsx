import { SizeFormula } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { scaleOf } from '#figures/values.ts';
import { widget } from '../kit/widget.tsx';
import { declaration } from './parameters.ts';
import { run } from './run.ts';
import { Stage } from './Stage.tsx';
import { sourceStory, windowStory } from './words.ts';

const outputOf = (length: number) => Math.sqrt(length);

export default widget(declaration, {
  title: 'Pooling, window by window',
  run,
  asks: () => import('./ask.ts'),
  story: ({ values, run, step, over }) =>
    over.input ? sourceStory(run, over.input) : windowStory(run, step, values),
  outcome: ({ run }) => `output ${outputOf(run.length)} by ${outputOf(run.length)}`,
  facts: ({ run }) => ({ output: outputOf(run.length), largest: Math.max(...run.output.data) }),
  formula: ({ values: { image, window, stride }, run }) => (
    <SizeFormula
      input={image.length}
      kernel={window}
      padding={0}
      stride={stride}
      output={outputOf(run.length)}
    />
  ),
  legend: ({ values }) => <Legend fills="pixel" scale={scaleOf(values.image.flat())} name="Values" />,
  stage: (told) => <Stage {...told} />,
});
