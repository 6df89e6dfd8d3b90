import { effectiveKernel } from '#engine/index.ts';
import { SizeFormula, SpanFormula } from '#figures/Formula.tsx';
import { Grid, type Place } from '#figures/Grid.tsx';
import { Legend } from '#figures/Legend.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import type { ConvStep } from '#trace/conv2d.ts';
import { filled } from '../kit/filled.ts';
import { Frame } from '../kit/Frame.tsx';
import { GridField } from '../kit/GridField.tsx';
import { Panel } from '../kit/Panel.tsx';
import { controlsOf, type WidgetProps } from '../kit/parameters.ts';
import { spoken, Telling } from '../kit/Telling.tsx';
import { useDrawing } from '../kit/useDrawing.tsx';
import { useWidget } from '../kit/useWidget.ts';
import { declaration, imageOf, parameters, weightsOf } from './parameters.ts';
import { run } from './run.ts';
import { pixelStory, windowStory } from './words.ts';

export { declaration, run };

/** The pairs that a window multiplies, laid out like the kernel. */
const productsOf = ({ taps }: ConvStep, columns: number): number[][] =>
  Array.from({ length: taps.length / columns }, (_, row) =>
    taps.slice(row * columns, (row + 1) * columns).map(({ product }) => product),
  );

export default function ConvWalk(props: WidgetProps<typeof parameters>) {
  const widget = useWidget(declaration, props, run);
  const { values, trace, focus, rest, player } = widget;
  const image = imageOf(values);
  const weights = weightsOf(values);
  const drawing = useDrawing(props.id, {
    input: {
      rows: image,
      limits: parameters.image,
      brush: 9,
      onDraw: (rows) => widget.set('image', rows),
    },
    kernel: {
      rows: weights,
      limits: parameters.weights,
      brush: 1,
      onDraw: (rows) => widget.set('weights', rows),
    },
  });

  const step = trace.step(focus);
  const shown = filled(trace.output, Math.max(player.step, focus));
  const side = shown.length;
  const answers = [...trace.output.data].map(Math.abs);
  const outputScale = scaleOf(answers);
  const inputScale = scaleOf(image.flat());
  const [rows, columns] = [weights.length, weights[0]!.length];
  const span = effectiveKernel(rows, values.dilation);
  const [corner] = step.taps;
  // A weight that is pointed at shows which pixel it lies on, and their product.
  const tap =
    rest?.grid === 'kernel'
      ? step.taps.find(
          ({ kernelRow, kernelColumn }) => kernelRow === rest.row && kernelColumn === rest.column,
        )
      : undefined;
  // A pixel that is pointed at shows which outputs read it.
  const readers =
    rest?.grid === 'input'
      ? trace.touching(rest).map((n): Place => ({ row: Math.floor(n / side), column: n % side }))
      : [];
  const pieces =
    rest?.grid === 'input'
      ? pixelStory(rest, image[rest.row]?.[rest.column], readers.length)
      : windowStory(step);
  const offered = controlsOf(declaration, props.preset);
  const restOn = (grid: 'input' | 'kernel' | 'output') => (at: Place | null) =>
    widget.point(at && { grid, ...at });

  return (
    <Frame
      widget={widget}
      title={props.title ?? 'Convolution, cell by cell'}
      sentence={spoken(pieces)}
      telling={<Telling pieces={pieces} />}
      outcome={`output ${side} by ${side}`}
      facts={{ output: side, largest: Math.max(...answers), brightest: Math.max(...image.flat()) }}
      formula={
        <>
          {values.dilation > 1 && <SpanFormula kernel={rows} dilation={values.dilation} span={span} />}
          <SizeFormula
            input={values.size}
            kernel={span}
            padding={values.padding}
            stride={values.stride}
            output={side}
            brief={!offered.includes('stride') && !offered.includes('padding')}
          />
        </>
      }
      legend={
        <>
          <Legend fills="pixel" scale={inputScale} name="Pixels" />
          <Legend fills="signed" scale={outputScale} name="Answers" />
        </>
      }
    >
      <div class="conv-walk">
        <Panel
          role="input"
          name="Input"
          note={`${values.size} × ${values.size}`}
          drawing={drawing.toggle('input')}
        >
          <GridField
            name="Input"
            rows={image}
            fills="pixel"
            scale={inputScale}
            padding={values.padding}
            least={7}
            window={
              corner && { row: corner.row, column: corner.column, rows, columns, dilation: values.dilation }
            }
            marks={tap ? [tap] : []}
            onRest={restOn('input')}
            {...drawing.field('input')}
          />
        </Panel>
        <Panel role="kernel" name="Kernel" drawing={drawing.toggle('kernel')}>
          <GridField
            name="Kernel"
            rows={weights}
            fills="signed"
            scale={scaleOf(weights.flat())}
            least={3}
            onRest={restOn('kernel')}
            {...drawing.field('kernel')}
          />
        </Panel>
        <Panel role="products" name="Products">
          <Grid
            label={`Products of the window and the kernel, which sum to ${formatNumber(step.sum - step.bias)}`}
            rows={productsOf(step, columns)}
            fills="signed"
            scale={outputScale}
            least={3}
            marks={tap ? [{ row: tap.kernelRow, column: tap.kernelColumn }] : []}
          />
        </Panel>
        <Panel role="output" name="Output" note={`${side} × ${side}`}>
          <GridField
            name="Output"
            rows={shown}
            fills="signed"
            scale={outputScale}
            least={7}
            current={step}
            marks={readers}
            onRest={restOn('output')}
            onPick={({ row, column }) => player.seek(row * side + column)}
          />
        </Panel>
      </div>
      {drawing.bar}
    </Frame>
  );
}
