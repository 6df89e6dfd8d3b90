import { Formula, SizeFormula, Terms } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { scaleOf } from '#figures/values.ts';
import { Frame } from '../kit/Frame.tsx';
import type { WidgetProps } from '../kit/parameters.ts';
import { spoken, Telling } from '../kit/Telling.tsx';
import { useDrawing } from '../kit/useDrawing.tsx';
import { useWidget } from '../kit/useWidget.ts';
import { declaration, imageOf, parameters, SIDE } from './parameters.ts';
import { run, weightsOf } from './run.ts';
import { PatchView } from './View.tsx';
import { patchStory, weightStory } from './words.ts';

export { declaration, run };

export default function PatchTokens(props: WidgetProps<typeof parameters>) {
  const widget = useWidget(declaration, props, run);
  const { values, trace, rest, player } = widget;
  const image = imageOf(values);
  const patch = Number(values.patch);
  const side = SIDE / patch;
  const drawing = useDrawing(props.id, {
    picture: {
      rows: image,
      limits: parameters.image,
      brush: 9,
      onDraw: (rows) => widget.set('image', rows),
    },
  });

  // A pixel belongs to one patch alone, so it leads to a step as an answer does.
  const focus = rest?.grid === 'input' ? trace.touching(rest)[0]! : widget.focus;
  const step = trace.step(focus);
  // What was pointed at may be gone: fewer kernels, or smaller ones.
  const answer = rest?.grid === 'kernel' ? step.answers[rest.plane!] : undefined;
  const tap = answer?.taps.find((one) => one.kernelRow === rest!.row && one.kernelColumn === rest!.column);
  const pieces = answer && tap ? weightStory(step, answer, tap) : patchStory(step);
  const scale = scaleOf(trace.conv.output.data);

  return (
    <Frame
      widget={widget}
      title={props.title ?? 'From patches to tokens'}
      sentence={spoken(pieces)}
      telling={<Telling pieces={pieces} />}
      outcome={`${trace.length} tokens of ${values.kernels}`}
      formula={
        <>
          <SizeFormula input={SIDE} kernel={patch} padding={0} stride={patch} output={side} />
          <Formula>
            <Terms terms={[['output', side], '·', ['output', side], '=', ['output', trace.length]]} />
            <mtext>{'\u00a0tokens'}</mtext>
          </Formula>
        </>
      }
      legend={
        <>
          <Legend fills="pixel" scale={9} name="Pixels" />
          <Legend fills="signed" scale={scale} name="Answers" />
        </>
      }
    >
      <PatchView
        trace={trace}
        image={image}
        weights={weightsOf(values)}
        step={step}
        upTo={Math.max(player.step, focus)}
        rest={rest}
        tap={tap}
        scale={scale}
        drawing={drawing}
        onRest={(grid, plane) => (at) => widget.point(at && { grid, plane, ...at })}
        onSeek={player.seek}
      />
      {drawing.bar}
    </Frame>
  );
}
