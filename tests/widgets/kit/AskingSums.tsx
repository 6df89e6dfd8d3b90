/** The widget of these tests, as one that can ask before it shows. */
import { Field } from '#widgets/kit/Field.tsx';
import { widget } from '#widgets/kit/widget.tsx';
import { declaration, run } from './Sums.tsx';

export default widget(declaration, {
  title: 'Sums',
  run,
  asks: () => import('./ask.ts'),
  story: ({ run: { across }, at, step }) => [
    `Row ${Math.floor(at / across) + 1}, column ${(at % across) + 1}: ${step.sum}`,
  ],
  outcome: ({ run: { across } }) => `output ${across} by ${across}`,
  facts: ({ run }) => ({ output: run.across }),
  stage: ({ run }) => <Field of="output" grows={run.output} fills="signed" scale={99} />,
});
