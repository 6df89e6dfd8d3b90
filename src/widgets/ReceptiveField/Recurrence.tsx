import { Formula, Terms, type Term } from '#figures/Formula.tsx';
import { formatNumber } from '#figures/values.ts';
import type { FieldRun } from './run.ts';
import { nameOf } from './words.ts';

/** How the layer that is looked at stretches the field of the one before it. */
export function Recurrence({ run: { levels }, chosen }: { run: FieldRun; chosen: number }) {
  const { window, field } = levels[chosen]!;
  const before = levels[chosen - 1]?.field;
  if (!before)
    return (
      <>
        <Line symbol="r" terms={[['output', field.size]]} />
        <Line symbol="j" terms={[['output', field.jump]]} />
        <Line symbol="a" terms={[['output', field.start]]} />
      </>
    );
  const span = window.dilation * (window.kernel - 1);
  return (
    <>
      <Line
        symbol="r"
        terms={[
          ['input', before.size],
          '+',
          ['kernel', span],
          '·',
          ['input', before.jump],
          '=',
          ['output', field.size],
        ]}
      />
      <Line
        symbol="j"
        terms={[['input', before.jump], '·', ['kernel', window.stride], '=', ['output', field.jump]]}
      />
      <Line
        symbol="a"
        terms={[
          ['input', before.start],
          ...['−', ['kernel', window.padding] as const, '·', ['input', before.jump] as const],
          ...['=', ['output', field.start] as const],
        ]}
      />
    </>
  );
}

const Line = ({ symbol, terms }: { symbol: string; terms: readonly Term[] }) => (
  <Formula>
    <Terms terms={[['output', symbol], '=', ...terms]} />
  </Formula>
);

/** The same for all layers, in numbers. */
export const FieldTable = ({ run: { levels } }: { run: FieldRun }) => (
  <div class="scroll" role="group" aria-label="Fields of all layers" tabIndex={0}>
    <table class="numbers">
      <thead>
        <tr>
          {['Layer', 'Cells', 'Size r', 'Jump j', 'Start a'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {levels.map(({ layer, cells, field }, level) => (
          <tr key={level}>
            <th scope="row">{level === 0 ? 'Input' : `${level}. ${nameOf(layer)}`}</th>
            {[cells, field.size, field.jump, field.start].map((value, n) => (
              <td key={n}>{formatNumber(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
