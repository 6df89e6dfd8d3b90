import { Formula, Sign, SizeFormula, Symbol } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { scaleOf } from '#figures/values.ts';
import { kernels } from '#samples/kernels.ts';
import type { LayerStage } from '#trace/convLayer.ts';
import { Frame } from '../kit/Frame.tsx';
import type { WidgetProps } from '../kit/parameters.ts';
import { spoken, Telling } from '../kit/Telling.tsx';
import { useDrawing } from '../kit/useDrawing.tsx';
import { useWidget } from '../kit/useWidget.ts';
import { declaration, imageOf, kernelOf, type parameters, SIDE, transposed } from './parameters.ts';
import { run } from './run.ts';
import { StageBar } from './StageBar.tsx';
import { RunView } from './View.tsx';
import { story } from './words.ts';

export { declaration, run };

export default function FilterRun(props: WidgetProps<typeof parameters>) {
  const widget = useWidget(declaration, props, run);
  const { values, trace, focus, rest, player } = widget;
  const image = imageOf(values);
  const upTo = Math.max(player.step, focus);
  const told = trace.step(focus);
  const pieces = story(trace, told, values, upTo >= trace.starts.clip);
  const scales = { pixels: scaleOf(image.flat()), answers: scaleOf(trace.conv.output.data) };

  const drawing = useDrawing(props.id, {
    input: {
      rows: image,
      limits: declaration.parameters.image,
      brush: 9,
      onDraw: (rows) => widget.set('image', values.transpose ? transposed(rows) : rows),
    },
  });

  return (
    <Frame
      widget={widget}
      title={props.title ?? 'Convolve, clip, pool'}
      sentence={spoken(pieces)}
      telling={<Telling pieces={pieces} />}
      outcome={`${trace.length} steps`}
      facts={{
        dropped: trace.conv.output.data.filter((sum) => sum < 0).length,
        largest: Math.max(...trace.pool.output.data),
      }}
      formula={
        <StageFormula
          stage={told.stage}
          map={trace.conv.output.shape[3]!}
          pooled={trace.pool.output.shape[3]!}
        />
      }
      legend={
        <>
          <Legend fills="pixel" scale={scales.pixels} name="Pixels" />
          <Legend fills="signed" scale={scales.answers} name="Answers" />
        </>
      }
    >
      <StageBar
        run={trace}
        step={focus}
        onSeek={(step) => {
          player.seek(step);
          widget.speak();
        }}
      />
      <RunView
        run={trace}
        image={image}
        kernel={kernelOf(values)}
        kernelName={kernels[values.kernel].label}
        told={told}
        upTo={upTo}
        rest={rest}
        scales={scales}
        drawing={drawing}
        onRest={(grid, plane = 0) =>
          (at) =>
            widget.point(at && { grid, plane, ...at })
          }
        onSeek={player.seek}
      />
      {drawing.bar}
    </Frame>
  );
}

/** What the stage computes: a size, or the ReLU, which leaves sizes alone. */
function StageFormula({ stage, map, pooled }: { stage: LayerStage; map: number; pooled: number }) {
  switch (stage) {
    case 'convolve':
      return <SizeFormula input={SIDE} kernel={3} padding={0} stride={1} output={map} />;
    case 'clip':
      return (
        <Formula>
          <Symbol of="output">ReLU</Symbol>
          <Sign>(</Sign>
          <Symbol>x</Symbol>
          <Sign>)</Sign>
          <Sign>=</Sign>
          <Symbol>max</Symbol>
          <Sign>(</Sign>
          <mn>0</mn>
          <Sign>,</Sign>
          <Symbol>x</Symbol>
          <Sign>)</Sign>
        </Formula>
      );
    case 'pool':
      return <SizeFormula input={map} kernel={2} padding={0} stride={2} output={pooled} />;
  }
}
