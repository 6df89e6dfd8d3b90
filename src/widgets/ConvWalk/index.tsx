import { effectiveKernel } from '#engine/index.ts';
import { SizeFormula, SpanFormula } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { scaleOf } from '#figures/values.ts';
import { widget } from '../kit/widget.tsx';
import { declaration } from './parameters.ts';
import { run } from './run.ts';
import { Stage } from './Stage.tsx';
import { pixelStory, windowStory } from './words.ts';

export default widget(declaration, {
  title: 'Convolution, cell by cell',
  run,
  asks: () => import('./ask.ts'),
  story: ({ values, run, step, over: { input } }) =>
    input
      ? pixelStory(input, values.image[input.row]?.[input.column], run.touching(input).length)
      : windowStory(step),
  outcome: ({ run }) => `output ${run.output.shape[2]!} by ${run.output.shape[2]!}`,
  facts: ({ values, run }) => ({
    output: run.output.shape[2]!,
    largest: Math.max(...run.output.data.map(Math.abs)),
    brightest: Math.max(...values.image.flat()),
  }),
  formula({ values: { size, weights, stride, padding, dilation }, run, controls }) {
    const kernel = weights.length;
    const span = effectiveKernel(kernel, dilation);
    return (
      <>
        {dilation > 1 && <SpanFormula kernel={kernel} dilation={dilation} span={span} />}
        <SizeFormula
          {...{ input: size, kernel: span, padding, stride, output: run.output.shape[2]! }}
          brief={!controls.includes('stride') && !controls.includes('padding')}
        />
      </>
    );
  },
  legend: ({ values, run }) => (
    <>
      <Legend fills="pixel" scale={scaleOf(values.image.flat())} name="Pixels" />
      <Legend fills="signed" scale={scaleOf(run.output.data)} name="Answers" />
    </>
  ),
  stage: (told) => <Stage {...told} />,
});
