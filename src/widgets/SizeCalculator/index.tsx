import { Axis } from '#figures/Axis.tsx';
import { Key } from '#figures/Key.tsx';
import { formatNumber } from '#figures/values.ts';
import type { Piece } from '../kit/Telling.tsx';
import { widget } from '../kit/widget.tsx';
import { declaration, misfit, type CalculatorValues } from './parameters.ts';
import { Results } from './Results.tsx';
import { run, type Calculation } from './run.ts';

export default widget(declaration, {
  title: 'One layer, counted',
  still: true,
  run,
  story: ({ values, run }) => story(values, run),
  outcome: () => '',
  facts: ({ run }) => ({ output: run.output ?? 0, lost: run.lost, learned: run.numbers }),
  legend({ values: { padding, stride }, run }) {
    const edge = padding > 0 ? 'padding' : 'pixel';
    return (
      <Key
        kinds={[
          ['pixel', 'Input'],
          ...(padding > 0 ? [['padding', 'Padding'] as const] : []),
          ...(run.lost > 0 || stepsOver(stride, run) ? [[`${edge} lost`, 'Not reached'] as const] : []),
          ['reading', 'Windows'],
          ...(run.output === null ? [] : [['made', 'Output'] as const]),
        ]}
      />
    );
  },
  stage(told) {
    const { size, padding, kernel, dilation, stride } = told.values;
    const { output, lost } = told.run;
    return (
      <div class="size-calculator">
        <Axis
          {...{ input: size, padding, kernel, dilation, stride, output, lost }}
          label={
            output === null
              ? 'The kernel is longer than the padded input'
              : `Along one side, ${output} windows over ${size + 2 * padding} cells`
          }
        />
        <Results {...told} />
      </div>
    );
  },
});

/** Whether windows lie so far apart that cells between them are left out. */
const stepsOver = (stride: number, { span, output }: Calculation) =>
  output !== null && output > 1 && stride > span;

/** The answer in words, or why there is none. */
function story(values: CalculatorValues, run: Calculation): Piece[] {
  const { output, lost, macs, numbers } = run;
  const { size, kernel, stride, channels, filters } = values;
  if (output === null || macs === null) return [['kernel', 'Nothing fits.'], ` ${misfit(values)}`];
  const missed =
    lost > 0
      ? ` No window reaches the last ${lost === 1 ? 'row and column' : `${lost} rows and columns`}.`
      : '';
  return [
    'A ',
    ['kernel', `${kernel} by ${kernel}`],
    ' kernel on a ',
    ['input', `${size} by ${size}`],
    ' input gives ',
    ['result', `${output} by ${output}`],
    `.${missed}${stepsOver(stride, run) ? ' The stride skips cells between windows.' : ''} From ${formatNumber(channels)} channels to ${formatNumber(filters)} filters that takes ${formatNumber(numbers)} parameters and ${formatNumber(macs)} multiply-adds.`,
  ];
}
