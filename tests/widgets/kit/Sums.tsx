/**
 * A widget to test the kit with, which has one of everything: a window that goes over a small grid and sums what lies
 * under it. What the tests of the kit ask of it is what a reader meets: names, numbers, sentences, the address.
 */
import type { Place } from '#figures/Grid.tsx';
import { formatNumber } from '#figures/values.ts';
import { Frame } from '#widgets/kit/Frame.tsx';
import { GridField } from '#widgets/kit/GridField.tsx';
import { Panel } from '#widgets/kit/Panel.tsx';
import {
  choice,
  declare,
  grid,
  integer,
  toggle,
  type Matrix,
  type Values,
  type WidgetProps,
} from '#widgets/kit/parameters.ts';
import { useDrawing } from '#widgets/kit/useDrawing.tsx';
import { useWidget } from '#widgets/kit/useWidget.ts';

const parameters = {
  pattern: choice('Pattern', { count: 'Counting', ones: 'Ones', pair: 'A pair' }, 'count'),
  side: integer('Input size', { default: 4, min: 2, max: 5 }),
  window: integer('Window', { default: 2, min: 1, max: 4 }),
  stride: integer('Stride', { default: 2, min: 1, max: 3 }),
  tenths: integer('Times', { default: 10, min: 0, max: 20, shown: (value) => String(value / 10) }),
  bias: integer('Bias', { default: 0, min: -99, max: 99, typed: true }),
  framed: toggle('Framed'),
  image: grid('Drawn input', { min: 0, max: 9, side: [2, 5] }),
};
type SumsValues = Values<typeof parameters>;

const MUCH = 50;

export const declaration = declare({
  name: 'Sums',
  summary: 'A window that sums what lies under it.',
  parameters,
  presets: { ones: { values: { pattern: 'ones', side: 3 }, controls: ['side', 'pattern'] } },
  refuses({ pattern, side, window, framed, image }) {
    if (image && (image.length !== side || image[0]!.length !== side))
      return `The drawn input has ${image.length} rows of ${image[0]!.length}, so its Input size is not ${side}.`;
    if (pattern === 'pair' && side !== 2) return `A pair fits an input of 2, not of ${side}.`;
    const room = side + (framed ? 2 : 0);
    return window > room ? `A window of ${window} does not fit an input of ${room}.` : null;
  },
  warns: ({ bias }) => (Math.abs(bias) > MUCH ? `A bias of ${bias} drowns every sum.` : null),
  follow(next, changed) {
    if (changed === 'pattern') return { ...next, image: null };
    if (changed === 'side' && next.image) return { ...next, image: resized(next.image, next.side) };
    return next;
  },
  called: ({ framed, side, window }, name) =>
    name === 'stride' && window === side && !framed
      ? null
      : name === 'side' && framed
        ? 'Inner size'
        : undefined,
  drawn: ({ image }, name) => (name === 'pattern' && image ? 'Your own' : null),
});

const resized = (rows: Matrix, side: number): Matrix =>
  Array.from({ length: side }, (_, i) => Array.from({ length: side }, (__, j) => rows[i]?.[j] ?? 0));

const imageOf = ({ image, pattern, side }: SumsValues): Matrix =>
  image ??
  Array.from({ length: side }, (_, i) =>
    Array.from({ length: side }, (__, j) => (pattern === 'count' ? (i * side + j) % 10 : 1)),
  );

export function run(values: SumsValues) {
  const { side, window, stride, tenths, bias, framed } = values;
  const image = imageOf(values);
  const [first, room] = framed ? [-1, side + 2] : [0, side];
  const across = Math.floor((room - window) / stride) + 1;
  const step = (index: number) => {
    const row = first + Math.floor(index / across) * stride;
    const column = first + (index % across) * stride;
    let sum = 0;
    for (let i = 0; i < window; i++)
      for (let j = 0; j < window; j++) sum += image[row + i]?.[column + j] ?? 0;
    return { row, column, sum: (sum * tenths) / 10 + bias };
  };
  return {
    image,
    across,
    length: across * across,
    step,
    touching: ({ row, column }: Place) => [row * across + column],
  };
}

export default function Sums(props: WidgetProps<typeof parameters>) {
  const widget = useWidget(declaration, props, run);
  const { values, trace, focus, player } = widget;
  const { image, across, step } = trace;
  const drawing = useDrawing(props.id, {
    input: { rows: image, limits: parameters.image, brush: 9, onDraw: (rows) => widget.set('image', rows) },
  });
  const { row, column, sum } = step(focus);
  const sentence = `Row ${Math.floor(focus / across) + 1}, column ${(focus % across) + 1}: ${formatNumber(sum)}`;
  const shown = Array.from({ length: across }, (_, i) =>
    Array.from({ length: across }, (__, j) => {
      const index = i * across + j;
      return index <= Math.max(player.step, focus) ? step(index).sum : null;
    }),
  );
  const restOn = (of: 'input' | 'output') => (at: Place | null) => widget.point(at && { grid: of, ...at });
  return (
    <Frame
      widget={widget}
      title={props.title ?? 'Sums'}
      sentence={sentence}
      telling={sentence}
      outcome={`output ${across} by ${across}`}
      facts={{ output: across }}
      formula={`O = ${across}`}
    >
      <Panel role="input" name="Input" drawing={drawing.toggle('input')}>
        <GridField
          name="Input"
          rows={image}
          fills="pixel"
          scale={9}
          padding={values.framed ? 1 : 0}
          window={{ row, column, rows: values.window, columns: values.window, dilation: 1 }}
          steppers
          onRest={restOn('input')}
          {...drawing.field('input')}
        />
      </Panel>
      <Panel role="output" name="Output">
        <GridField
          name="Output"
          rows={shown}
          fills="signed"
          scale={99}
          onRest={restOn('output')}
          onPick={({ row, column }) => player.seek(row * across + column)}
        />
      </Panel>
      {drawing.bar}
    </Frame>
  );
}
