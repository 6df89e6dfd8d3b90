import { Formula, Sign, SizeFormula, Symbol } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { scaleOf } from '#figures/values.ts';
import type { LayerStage } from '#trace/convLayer.ts';
import { widget } from '../kit/widget.tsx';
import { declaration, SIDE } from './parameters.ts';
import { run } from './run.ts';
import { Stage } from './Stage.tsx';
import { story } from './words.ts';

export default widget(declaration, {
  title: 'Convolve, clip, pool',
  run,
  asks: () => import('./ask.ts'),
  story: ({ values, run, step, upTo }) => story(run, step, values, upTo >= run.starts.clip),
  outcome: ({ run }) => `${run.length} steps`,
  facts: ({ run: { conv, pool } }) => ({
    dropped: conv.output.data.filter((sum) => sum < 0).length,
    largest: Math.max(...pool.output.data),
  }),
  formula: ({ run: { conv, pool }, step }) => (
    <StageFormula stage={step.stage} map={conv.output.shape[3]!} pooled={pool.output.shape[3]!} />
  ),
  legend: ({ values, run }) => (
    <>
      <Legend fills="pixel" scale={scaleOf(values.image.flat())} name="Pixels" />
      <Legend fills="signed" scale={scaleOf(run.conv.output.data)} name="Answers" />
    </>
  ),
  stage: (told) => <Stage {...told} />,
});

/** What the stage computes: a size, or the ReLU, which leaves sizes alone. */
function StageFormula({ stage, map, pooled }: { stage: LayerStage; map: number; pooled: number }) {
  switch (stage) {
    case 'convolve':
      return <SizeFormula input={SIDE} kernel={3} padding={0} stride={1} output={map} />;
    case 'clip':
      return (
        <Formula>
          <Symbol of="output">ReLU</Symbol>
          <Sign>(</Sign>
          <Symbol>x</Symbol>
          <Sign>)</Sign>
          <Sign>=</Sign>
          <Symbol>max</Symbol>
          <Sign>(</Sign>
          <mn>0</mn>
          <Sign>,</Sign>
          <Symbol>x</Symbol>
          <Sign>)</Sign>
        </Formula>
      );
    case 'pool':
      return <SizeFormula input={map} kernel={2} padding={0} stride={2} output={pooled} />;
  }
}
