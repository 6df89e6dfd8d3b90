import { SizeFormula } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { equals, formatNumber, scaleOf } from '#figures/values.ts';
import { products } from '../kit/products.ts';
import { widget } from '../kit/widget.tsx';
import { declaration, LENGTH, TAPS } from './parameters.ts';
import { run } from './run.ts';
import { Stage } from './Stage.tsx';

export default widget(declaration, {
  title: 'Three taps along a signal',
  run,
  asks: () => import('./ask.ts'),
  // "Place 3: 2·(−1) + 2·0 + 7·1 = 5"
  story: ({ step: { column, taps, sum } }) => [
    `Place ${column + 1}: `,
    ...products(taps),
    ` ${equals([...taps.flatMap(({ value, weight }) => [value, weight]), sum])} `,
    ['result', formatNumber(sum)],
  ],
  outcome: ({ run }) => `output ${run.length} long`,
  facts: ({ run }) => ({
    output: run.length,
    smallest: Math.min(...run.output.data),
    largest: Math.max(...run.output.data),
  }),
  formula: ({ values: { padding, stride }, run, controls }) => (
    <SizeFormula
      {...{ input: LENGTH, kernel: TAPS, padding, stride, output: run.length }}
      brief={!controls.includes('stride') && !controls.includes('padding')}
    />
  ),
  legend: ({ run }) => (
    <>
      <Legend fills="pixel" scale={9} name="Signal" />
      <Legend fills="signed" scale={scaleOf(run.output.data)} name="Answers" />
    </>
  ),
  stage: (told) => <Stage {...told} />,
});
