import { Formula, Terms } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { scaleOf } from '#figures/values.ts';
import { widget } from '../kit/widget.tsx';
import { declaration } from './parameters.ts';
import { run } from './run.ts';
import { Stage } from './Stage.tsx';
import { story } from './words.ts';

export default widget(declaration, {
  title: 'The gradient of a convolution',
  run,
  story: ({ values, step }) => story(step, values),
  outcome: ({ run }) => `gradient up to ${Math.max(...run.gradient.data)}`,
  facts: ({ values, run }) => ({
    zeros: run.gradient.data.filter((value) => value === 0).length,
    largest: Math.max(...run.gradient.data),
    upstreams: values.slopes.flat().filter((value) => value !== 0).length,
  }),
  // ∂K = X ⋆ ∂O, or ∂X = pad(∂O) ⋆ turn(K)
  formula: ({ values: { of } }) => (
    <Formula>
      <Terms
        terms={
          of === 'weight'
            ? [['gradient', '∂K'], '=', ['input', 'X'], '⋆', ['gradient', '∂O']]
            : [
                ['gradient', '∂X'],
                ...['=', 'pad', '('],
                ['gradient', '∂O'],
                ...[')', '⋆', 'turn', '('],
                ['kernel', 'K'],
                ')',
              ]
        }
      />
    </Formula>
  ),
  legend: ({ values, run }) => (
    <>
      <Legend fills="signed" scale={scaleOf(values.slopes.flat())} name="Upstream" />
      <Legend fills="signed" scale={scaleOf(run.gradient.data)} name="Gradient" />
    </>
  ),
  stage: (told) => <Stage {...told} />,
});
