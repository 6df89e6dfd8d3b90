import { Formula, Terms } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import { Frame } from '../kit/Frame.tsx';
import type { WidgetProps } from '../kit/parameters.ts';
import { spoken, Telling } from '../kit/Telling.tsx';
import { useDrawing } from '../kit/useDrawing.tsx';
import { useWidget } from '../kit/useWidget.ts';
import { blockStory } from './blockStory.ts';
import { BlockView } from './BlockView.tsx';
import { declaration, vectorOf, type parameters, type SkipConnectionValues } from './parameters.ts';
import { run, type SkipTrace } from './run.ts';
import { stackStory, timesInWords } from './stackStory.ts';
import { StackView } from './StackView.tsx';

export { declaration, run };

export default function SkipConnection(props: WidgetProps<typeof parameters>) {
  const widget = useWidget(declaration, props, run);
  const { trace, focus, player, values } = widget;
  const drawing = useDrawing(props.id, {
    input: {
      rows: [vectorOf(values)],
      limits: declaration.parameters.vector,
      brush: 1,
      onDraw: (rows) => widget.set('vector', rows),
    },
  });
  const pieces =
    trace.view === 'block'
      ? blockStory(trace.block.step(focus), trace.block, values)
      : stackStory(trace.stack.step(focus), trace.stack, values);
  const scale = trace.view === 'block' ? scaleOf(Object.values(trace.block.values).flat()) : 1;

  return (
    <Frame
      widget={widget}
      title={props.title ?? (trace.view === 'block' ? 'A residual block' : 'Through many blocks')}
      sentence={spoken(pieces)}
      telling={<Telling pieces={pieces} />}
      outcome={outcome(trace)}
      formula={trace.view === 'block' ? <BlockFormula {...values} /> : null}
      legend={
        trace.view === 'block' ? (
          <Legend fills="signed" scale={scale} name="Values and gradients" />
        ) : (
          <Lines />
        )
      }
    >
      {trace.view === 'block' ? (
        <BlockView
          trace={trace.block}
          settings={values}
          step={trace.block.step(focus)}
          upTo={Math.max(player.step, focus)}
          scale={scale}
          drawing={drawing}
          onRest={(place) => widget.point(place && { grid: 'output', ...place })}
          onRestInput={(place) => widget.point(place && { grid: 'input', ...place })}
          onPick={player.seek}
        />
      ) : (
        <StackView
          trace={trace.stack}
          block={focus}
          onRest={(block) => widget.point(block === null ? null : { grid: 'output', row: 0, column: block })}
          onPick={player.seek}
        />
      )}
      {trace.view === 'block' && drawing.bar}
    </Frame>
  );
}

/** What the present settings come to, for the spoken value of a slider. */
function outcome(trace: SkipTrace): string {
  if (trace.view === 'block') return `y is ${trace.block.values.output.map(formatNumber).join(', ')}`;
  const { plain, residual } = trace.stack.step(trace.length - 1);
  return `plain signal ${timesInWords(plain.signal)}, residual ${timesInWords(residual.signal)}`;
}

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
