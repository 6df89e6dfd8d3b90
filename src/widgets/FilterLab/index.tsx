import { useRef, useState } from 'preact/hooks';

import { SizeFormula } from '#figures/Formula.tsx';
import { Legend } from '#figures/Legend.tsx';
import { kernels } from '#samples/kernels.ts';
import { Frame } from '../kit/Frame.tsx';
import type { WidgetProps } from '../kit/parameters.ts';
import { spoken, Telling } from '../kit/Telling.tsx';
import { useDrawing } from '../kit/useDrawing.tsx';
import { declaration, parameters } from './parameters.ts';
import { PictureBar } from './PictureBar.tsx';
import { kernelOf, run } from './run.ts';
import { Steppers } from './Steppers.tsx';
import { told } from './told.ts';
import { useDelivery } from './useDelivery.ts';
import { useLab } from './useLab.ts';
import { LabView } from './View.tsx';

export { declaration, run };

export default function FilterLab(props: WidgetProps<typeof parameters>) {
  const { widget, own } = useLab(props);
  const { trace, focus, player } = widget;
  const [choosing, setChoosing] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const delivery = useDelivery(stage, own.take, widget.explain);

  const { rows } = kernelOf(trace.values);
  const drawing = useDrawing(props.id, {
    kernel: {
      rows,
      limits: parameters.weights,
      brush: 1,
      onDraw: (drawn) => widget.set('weights', drawn),
    },
  });
  const step = trace.step(focus);
  const pieces = told(trace.values, step);
  const { side } = trace;
  const goTo = (row: number, column: number) => {
    player.seek(row * side + column);
    widget.speak();
  };

  return (
    <Frame
      still
      widget={widget}
      title={props.title ?? 'A picture through a kernel'}
      sentence={spoken(pieces)}
      telling={<Telling pieces={pieces} />}
      outcome={`output ${side} by ${side}`}
      kept={own.shown ? 'your own picture' : undefined}
      formula={
        <SizeFormula brief input={trace.picture.side} kernel={3} padding={0} stride={1} output={side} />
      }
      legend={
        <>
          <Legend fills="photo" scale={255} name="Pixels" />
          <Legend fills={trace.fills} scale={trace.scale} name="Answers" />
        </>
      }
    >
      <div ref={stage} {...delivery}>
        <LabView
          widget={widget}
          step={step}
          kernel={rows}
          drawing={drawing}
          moving={own.camera.state === 'live'}
          choosing={choosing}
          onChoose={() => setChoosing(!choosing)}
        />
        <Steppers side={side} {...step} onGo={goTo} />
        {choosing && <PictureBar id={props.id} own={own} onDone={() => setChoosing(false)} />}
        {drawing.bar}
        <p class="purpose">
          {trace.values.weights ? 'A kernel of your own.' : kernels[trace.values.kernel].purpose}
        </p>
      </div>
    </Frame>
  );
}
