import { Formula, SizeFormula, SpanFormula, Terms, type Term } from '#figures/Formula.tsx';
import { formatNumber } from '#figures/values.ts';
import { Result, Results as Answers } from '../kit/Results.tsx';
import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import type { Calculation } from './run.ts';

/** The four answers, each with the sum behind it. */
export function Results({ values, run }: Told<typeof declaration.parameters, Calculation>) {
  const { size, kernel, padding, stride, dilation, channels, filters } = values;
  const { span, output, macs, weights, numbers } = run;
  const one: Term[] = [['input', channels], '·', ['kernel', kernel], '·', ['kernel', kernel]];
  const map: Term[] = output === null ? [] : [['output', output], '·', ['output', output], '·'];
  return (
    <Answers>
      <Result name="Output" value={output === null ? 'none' : `${output} × ${output} × ${filters}`}>
        {dilation > 1 && <SpanFormula kernel={kernel} dilation={dilation} span={span} />}
        {output !== null && (
          <SizeFormula input={size} kernel={span} padding={padding} stride={stride} output={output} />
        )}
      </Result>
      <Result name="Multiply-adds" value={macs === null ? 'none' : formatNumber(macs)}>
        {macs !== null && (
          <Formula>
            <Terms terms={[...map, ['output', filters], '·', ...one]} />
          </Formula>
        )}
      </Result>
      <Result name="Parameters, with biases" value={formatNumber(numbers)}>
        <Formula>
          <Terms terms={[['output', filters], '·', '(', ...one, '+', 1, ')']} />
        </Formula>
      </Result>
      <Result name="Without biases" value={formatNumber(weights)}>
        <Formula>
          <Terms terms={[['output', filters], '·', ...one]} />
        </Formula>
      </Result>
    </Answers>
  );
}
