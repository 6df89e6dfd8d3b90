import { Formula, Terms } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import { widget } from '../kit/widget.tsx';
import { blockStory } from './blockStory.ts';
import { BlockView } from './BlockView.tsx';
import { declaration, type SkipConnectionValues } from './parameters.ts';
import { run } from './run.ts';
import { stackStory, timesInWords } from './stackStory.ts';
import { StackView } from './StackView.tsx';

export default widget(declaration, {
  title: ({ run }) => (run.view === 'block' ? 'A residual block' : 'Through many blocks'),
  run,
  story: ({ values, run, at }) =>
    run.view === 'block' ? blockStory(run.step(at), run, values) : stackStory(run.step(at), run, values),
  outcome({ run }) {
    if (run.view === 'block') return `y is ${run.values.output.map(formatNumber).join(', ')}`;
    const { plain, residual } = run.step(run.length - 1);
    return `plain signal ${timesInWords(plain.signal)}, residual ${timesInWords(residual.signal)}`;
  },
  facts({ run }) {
    if (run.view === 'block')
      return { identity: String(run.values.output) === String(run.values.input), plain: 1, residual: 1 };
    const { plain, residual } = run.step(run.length - 1);
    return { identity: false, plain: plain.signal, residual: residual.signal };
  },
  formula: ({ values, run }) => run.view === 'block' && <BlockFormula {...values} />,
  legend: ({ run }) =>
    run.view === 'block' ? (
      <Legend fills="signed" scale={scaleOf(Object.values(run.values).flat())} name="Values and gradients" />
    ) : (
      <Lines />
    ),
  stage: (told) =>
    told.run.view === 'block' ? (
      <BlockView {...told} run={told.run} step={told.run.step(told.at)} />
    ) : (
      <StackView run={told.run} at={told.at} />
    ),
});

/** y = ReLU(0.5·F(x) + x) */
const BlockFormula = ({ body, factor, shortcut }: SkipConnectionValues) => (
  <Formula>
    <Terms
      terms={[
        ['output', 'y'],
        '=',
        'ReLU',
        '(',
        ...(body && factor === 10 ? [] : [body ? factor / 10 : 0, '·']),
        ['kernel', 'F'],
        '(',
        ['input', 'x'],
        ')',
        ...(shortcut ? (['+', ['input', 'x']] as const) : []),
        ')',
      ]}
    />
  </Formula>
);

const Lines = () => (
  <>
    {(['full', 'dashed'] as const).map((line) => (
      <span class="legend" key={line}>
        <svg class="line-key" viewBox="0 0 34 12" aria-hidden="true">
          <path class={`curve ${line}`} d="M1 6H33" />
          {line === 'full' ? <circle cx={17} cy={6} r={4} /> : <rect x={13} y={2} width={8} height={8} />}
        </svg>
        {line === 'full' ? 'residual blocks' : 'plain blocks'}
      </span>
    ))}
  </>
);
