import { Legend } from '#figures/Legend.tsx';
import { widget } from '../kit/widget.tsx';
import { declaration, type LabValues } from './parameters.ts';
import { run } from './run.ts';
import { Stage } from './Stage.tsx';
import { inPercent, story } from './story.ts';
import { useTraining, type Training } from './useTraining.ts';

export default widget(declaration, {
  title: 'A network learns',
  run: (values, training: Training) => run(values, training),
  useMaterial(values: LabValues, explain, step) {
    const training = useTraining(values, explain, step);
    const { growth, own, branches, clear } = training;
    return {
      ...{ material: training, growth },
      ...(own.shown && { instead: { data: 'Your own' } }),
      ...((own.shown || branches.current) && {
        kept: own.shown ? 'your own data and its training' : 'what was trained',
      }),
      putAway() {
        own.putAway();
        clear();
      },
    };
  },
  story,
  outcome: ({ step: { snapshot } }) =>
    snapshot?.result ? `${inPercent(snapshot.result.accuracy)} right` : 'not yet trained',
  facts: ({ step: { snapshot }, material: { branches } }) => ({
    accuracy: snapshot?.result ? Math.round(1000 * snapshot.result.accuracy) / 10 : 0,
    images: snapshot?.images ?? 0,
    loss: snapshot?.result ? Math.round(1000 * snapshot.result.loss) / 1000 : 0,
    branches: branches.all.length,
  }),
  legend: () => <Legend fills="signed" scale={1} name="Weights and answers, of the largest" />,
  stage: (told) => <Stage {...told} />,
});
