import { Formula, Quantity, Sign, SizeFormula } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { equals, formatNumber, scaleOf } from '#figures/values.ts';
import { CHANNELS } from '#samples/colours.ts';
import type { ConvStep, ConvTrace } from '#trace/conv2d.ts';
import type { Piece } from '../kit/Telling.tsx';
import { widget } from '../kit/widget.tsx';
import { declaration, SIDE } from './parameters.ts';
import { allSums, channelSums, run } from './run.ts';
import { Stage } from './Stage.tsx';

export default widget(declaration, {
  title: 'Through the channels',
  run,
  story: ({ step }) => story(step),
  outcome: ({ values, run }) =>
    `${values.filters} maps of ${run.output.shape[3]!} by ${run.output.shape[3]!}`,
  facts: ({ run: { output, weight } }) => ({
    output: output.shape[3]!,
    parameters: weight.data.length + output.shape[1]!,
  }),
  formula: ({ values, run }) => (
    <>
      <SizeFormula
        brief
        {...{ input: SIDE, kernel: values.size, padding: 0, stride: 1, output: run.output.shape[3]! }}
      />
      <CountFormula {...run} />
    </>
  ),
  legend: ({ run }) => (
    <>
      <Legend fills="pixel" scale={9} name="Colour" />
      <Legend fills="signed" scale={scaleOf(allSums(run))} name="Answers" />
    </>
  ),
  stage: (told) => <Stage {...told} />,
});

/** "Map 1, row 2, column 3: red 62 + green −27 + blue 0 + bias −10 = 25" */
function story(step: ConvStep): Piece[] {
  const { filter, row, column, bias, sum } = step;
  const sums = channelSums(step);
  return [
    `Map ${filter + 1}, row ${row + 1}, column ${column + 1}: `,
    ...CHANNELS.map((channel, n) => `${channel} ${formatNumber(sums[n]!)} + `),
    'bias ',
    ['kernel', formatNumber(bias)],
    ` ${equals([...sums, bias, sum])} `,
    ['result', formatNumber(sum)],
  ];
}

/** F · (K · K · C + 1): every filter has a weight for each cell of each sheet of its kernel, and a bias. */
function CountFormula({ weight, output }: ConvTrace) {
  const [filters, depth, side] = weight.shape as [number, number, number];
  return (
    <Formula>
      <Quantity value={filters} />
      <Sign>·</Sign>
      <Sign>(</Sign>
      <Quantity of="kernel" value={side} />
      <Sign>·</Sign>
      <Quantity of="kernel" value={side} />
      <Sign>·</Sign>
      <Quantity of="input" value={depth} />
      <Sign>+</Sign>
      <Quantity value={1} />
      <Sign>)</Sign>
      <Sign>=</Sign>
      <Quantity of="kernel" value={weight.data.length + output.shape[1]!} />
      <mtext>{'\u00a0parameters'}</mtext>
    </Formula>
  );
}
