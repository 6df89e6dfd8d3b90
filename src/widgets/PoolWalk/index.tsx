import { SizeFormula } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { scaleOf } from '#figures/values.ts';
import { Frame } from '../kit/Frame.tsx';
import { controlsOf, type Matrix, type WidgetProps } from '../kit/parameters.ts';
import { spoken, Telling } from '../kit/Telling.tsx';
import { useDrawing } from '../kit/useDrawing.tsx';
import { useWidget } from '../kit/useWidget.ts';
import { declaration, imageOf, type parameters } from './parameters.ts';
import { run, shifted } from './run.ts';
import { PoolView } from './View.tsx';
import { sourceStory, windowStory } from './words.ts';

export { declaration, run };

export default function PoolWalk(props: WidgetProps<typeof parameters>) {
  const widget = useWidget(declaration, props, run);
  const { values, trace, focus, rest, player } = widget;
  const image = shifted(values);
  const side = image.length;
  const step = trace.step(focus);
  const scale = scaleOf(imageOf(values).flat());
  const outputSide = Math.sqrt(trace.length);
  const source = rest?.grid === 'input' ? rest : null;
  const pieces = source
    ? sourceStory(trace, source, image[source.row]![source.column]!)
    : windowStory(trace, step, values);

  const drawing = useDrawing(props.id, {
    input: {
      rows: image,
      limits: declaration.parameters.image,
      brush: 9,
      onDraw: (rows) => {
        const next = unshifted(rows, imageOf(values), values);
        if (next.flat().some((value, n) => value !== imageOf(values).flat()[n])) widget.set('image', next);
        else
          widget.explain('This zero came in with the shift: with a shift of 0 there is a pixel to draw on.');
      },
    },
  });
  /** Clicks on a source lead through the outputs that read it, one after the other. */
  const follow = ({ row, column }: { row: number; column: number }) => {
    const readers = trace.touching({ grid: 'input', row, column });
    const next = readers.find((index) => index > player.step) ?? readers[0];
    if (next !== undefined) player.seek(next);
  };

  return (
    <Frame
      widget={widget}
      title={props.title ?? 'Pooling, window by window'}
      sentence={spoken(pieces)}
      telling={<Telling pieces={pieces} />}
      outcome={`output ${outputSide} by ${outputSide}`}
      formula={
        <SizeFormula
          input={side}
          kernel={values.window}
          padding={0}
          stride={values.stride}
          output={outputSide}
        />
      }
      legend={<Legend fills="pixel" scale={scale} name="Values" />}
    >
      <PoolView
        run={trace}
        image={image}
        step={step}
        upTo={Math.max(player.step, focus)}
        rest={rest}
        scale={scale}
        compare={controlsOf(declaration, props.preset).includes('right')}
        small={props.preset === 'four'}
        drawing={drawing}
        onRest={(grid) => (at) => widget.point(at && { grid, ...at })}
        onSource={follow}
        onSeek={player.seek}
      />
      {drawing.bar}
    </Frame>
  );
}

/** A picture with what was drawn on its shifted copy; what the shift pushed out stays as it was. */
const unshifted = (drawn: Matrix, image: Matrix, { right, down }: { right: number; down: number }): Matrix =>
  image.map((row, i) => row.map((value, j) => drawn[i + down]?.[j + right] ?? value));
