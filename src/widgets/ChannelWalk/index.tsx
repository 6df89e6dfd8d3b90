import { Formula, Quantity, Sign, SizeFormula } from '#figures/Formula.tsx';
import type { Place } from '#figures/Grid.tsx';
import { Legend } from '#figures/Legend.tsx';
import { equals, formatNumber, scaleOf } from '#figures/values.ts';
import { CHANNELS, colourPatches } from '#samples/colours.ts';
import type { ConvStep, ConvTrace } from '#trace/conv2d.ts';
import { Frame } from '../kit/Frame.tsx';
import { controlsOf, type Matrix, type WidgetProps } from '../kit/parameters.ts';
import { spoken, Telling, type Piece } from '../kit/Telling.tsx';
import { useWidget, type Rest } from '../kit/useWidget.ts';
import { biasesOf, declaration, type parameters, pictureRows, SIDE, weightRows } from './parameters.ts';
import { allSums, channelSums, run } from './run.ts';
import { ChannelView } from './View.tsx';

export { declaration, run };

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

const replaced = (rows: Matrix, row: number, column: number, value: number): Matrix =>
  rows.map((old, i) => (i === row ? old.map((v, j) => (j === column ? value : v)) : old));

export default function ChannelWalk(props: WidgetProps<typeof parameters>) {
  const widget = useWidget(declaration, props, run);
  const { values, trace, focus, rest, player } = widget;
  const step = trace.step(focus);
  const side = trace.output.shape[3]!;
  const pieces = story(step);
  const scale = scaleOf(allSums(trace));
  const depth = CHANNELS.length;
  const picture = pictureRows(values);
  const weights = weightRows(values);
  const first = step.filter * depth;
  const onRest = (grid: Rest['grid'], plane: number) => (at: Place | null) =>
    widget.point(at && { grid, plane, ...at });
  return (
    <Frame
      widget={widget}
      title={props.title ?? 'Through the channels'}
      sentence={spoken(pieces)}
      telling={<Telling pieces={pieces} />}
      outcome={`${values.filters} maps of ${side} by ${side}`}
      formula={
        <>
          <SizeFormula brief input={SIDE} kernel={values.size} padding={0} stride={1} output={side} />
          <CountFormula {...trace} />
        </>
      }
      legend={
        <>
          <Legend fills="pixel" scale={9} name="Colour" />
          <Legend fills="signed" scale={scale} name="Answers" />
        </>
      }
    >
      <ChannelView
        trace={trace}
        step={step}
        upTo={Math.max(player.step, focus)}
        rest={rest}
        scale={scale}
        picture={picture}
        kernel={weights.slice(first, first + depth)}
        named={values.weights === null}
        description={
          values.picture
            ? 'The picture that you drew'
            : `The picture: ${colourPatches[values.pattern].description}`
        }
        places={
          controlsOf(declaration, props.preset).includes('filters')
            ? declaration.parameters.filters.max
            : values.filters
        }
        onRest={onRest}
        onPixel={(channel) =>
          ({ row, column }, value) =>
            widget.set('picture', replaced(picture, channel, row * SIDE + column, value))
          }
        onWeight={(channel) =>
          ({ row, column }, value) =>
            widget.set('weights', replaced(weights, first + channel, row * values.size + column, value))
          }
        onBias={(value) => widget.set('biases', replaced([biasesOf(values)], 0, step.filter, value))}
        onSeek={player.seek}
      />
    </Frame>
  );
}
