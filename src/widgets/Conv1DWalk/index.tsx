import { SizeFormula } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { equals, formatNumber, scaleOf } from '#figures/values.ts';
import type { ConvStep } from '#trace/conv2d.ts';
import { Frame } from '../kit/Frame.tsx';
import { controlsOf, type WidgetProps } from '../kit/parameters.ts';
import { products } from '../kit/products.ts';
import { spoken, Telling, type Piece } from '../kit/Telling.tsx';
import { useDrawing } from '../kit/useDrawing.tsx';
import { useWidget } from '../kit/useWidget.ts';
import { declaration, LENGTH, type parameters, signalOf, TAPS, weightsOf } from './parameters.ts';
import { run } from './run.ts';
import { Conv1DView } from './View.tsx';

export { declaration, run };

/** "Place 3: 2·(−1) + 2·0 + 7·1 = 5" */
const story = ({ column, taps, sum }: ConvStep): Piece[] => [
  `Place ${column + 1}: `,
  ...products(taps),
  ` ${equals([...taps.flatMap(({ value, weight }) => [value, weight]), sum])} `,
  ['result', formatNumber(sum)],
];

export default function Conv1DWalk(props: WidgetProps<typeof parameters>) {
  const widget = useWidget(declaration, props, run);
  const { values, trace, focus, rest, player } = widget;
  const { signal, weights } = declaration.parameters;
  const step = trace.step(focus);
  const pieces = story(step);
  const offered = controlsOf(declaration, props.preset);
  const drawing = useDrawing(props.id, {
    signal: {
      rows: [signalOf(values)],
      limits: signal,
      brush: 9,
      onDraw: (rows) => widget.set('signal', rows),
    },
    kernel: {
      rows: [weightsOf(values)],
      limits: weights,
      brush: 1,
      onDraw: (rows) => widget.set('weights', rows),
    },
  });
  return (
    <Frame
      widget={widget}
      title={props.title ?? 'Three taps along a signal'}
      sentence={spoken(pieces)}
      telling={<Telling pieces={pieces} />}
      outcome={`output ${trace.length} long`}
      formula={
        <SizeFormula
          input={LENGTH}
          kernel={TAPS}
          padding={values.padding}
          stride={values.stride}
          output={trace.length}
          brief={!offered.includes('stride') && !offered.includes('padding')}
        />
      }
      legend={
        <>
          <Legend fills="pixel" scale={9} name="Signal" />
          <Legend fills="signed" scale={scaleOf(trace.output.data)} name="Answers" />
        </>
      }
    >
      <Conv1DView
        trace={trace}
        step={step}
        upTo={Math.max(player.step, focus)}
        rest={rest}
        drawing={drawing}
        onRest={(grid) => (at) => widget.point(at && { grid, ...at })}
        onSeek={player.seek}
      />
      {drawing.bar}
    </Frame>
  );
}
