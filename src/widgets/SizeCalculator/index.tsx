import { Axis } from '#figures/Axis.tsx';
import { Key } from '#figures/Key.tsx';
import { Frame } from '../kit/Frame.tsx';
import type { WidgetProps } from '../kit/parameters.ts';
import { spoken, Telling, type Piece } from '../kit/Telling.tsx';
import { useWidget } from '../kit/useWidget.ts';
import { declaration, type CalculatorValues, type parameters } from './parameters.ts';
import { grouped, Results } from './Results.tsx';
import { run, type Calculation } from './run.ts';

export { declaration, run };

export default function SizeCalculator(props: WidgetProps<typeof parameters>) {
  const widget = useWidget(declaration, props, run);
  const { values, trace } = widget;
  const pieces = story(values, trace);
  return (
    <Frame
      widget={widget}
      title={props.title ?? 'One layer, counted'}
      sentence={spoken(pieces)}
      telling={<Telling pieces={pieces} />}
      outcome=""
      legend={
        <Key
          kinds={[
            ['pixel', 'Input'],
            ...(values.padding > 0 ? [['padding', 'Padding'] as const] : []),
            ...(trace.lost > 0
              ? [[values.padding > 0 ? 'padding lost' : 'pixel lost', 'Not reached'] as const]
              : []),
            ['reading', 'Windows'],
            ...(trace.output === null ? [] : [['made', 'Output'] as const]),
          ]}
        />
      }
      still
    >
      <div class="size-calculator">
        <Axis
          input={values.size}
          padding={values.padding}
          kernel={values.kernel}
          dilation={values.dilation}
          stride={values.stride}
          output={trace.output}
          lost={trace.lost}
          label={
            trace.output === null
              ? 'The kernel is longer than the padded input'
              : `Along one side, ${trace.output} windows over ${values.size + 2 * values.padding} cells`
          }
        />
        <Results values={values} answer={trace} />
      </div>
    </Frame>
  );
}

/** The answer in words, or why there is none. */
function story(values: CalculatorValues, { output, lost, macs, numbers }: Calculation): Piece[] {
  const { size, kernel, channels, filters } = values;
  const reason = declaration.warns!(values);
  if (reason || output === null || macs === null) return [['kernel', 'Nothing fits.'], ` ${reason ?? ''}`];
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
    `.${missed} From ${grouped(channels)} channels to ${grouped(filters)} filters that takes ${grouped(numbers)} parameters and ${grouped(macs)} multiply-adds.`,
  ];
}
