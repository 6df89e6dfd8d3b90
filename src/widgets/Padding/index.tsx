import { Legend } from '#figures/Legend.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import { widget } from '../kit/widget.tsx';
import { declaration } from './parameters.ts';
import { run } from './run.ts';
import { Stage } from './Stage.tsx';
import { story } from './words.ts';

export default widget(declaration, {
  title: 'What stands in the border',
  run,
  story,
  outcome: ({ run: { largest } }) =>
    `answers up to ${formatNumber(largest.rim)} on the rim, up to ${formatNumber(largest.inside)} inside`,
  facts: ({ run: { largest } }) => largest,
  formula: ({ run: { largest } }) => (
    <span>
      Largest answer, its sign aside: <b>{formatNumber(largest.rim)}</b> on the rim,{' '}
      <b>{formatNumber(largest.inside)}</b> inside
    </span>
  ),
  legend: ({ values, run }) => (
    <>
      <Legend fills="pixel" scale={scaleOf(values.image.flat())} name="Pixels" />
      <Legend fills="signed" scale={scaleOf(run.map.data)} name="Answers" />
    </>
  ),
  stage: (told) => <Stage {...told} />,
});
