import { scaleOf } from '#figures/values.ts';
import { Field } from '../kit/Field.tsx';
import { inRows } from '../kit/rows.ts';
import type { Told } from '../kit/widget.tsx';
import { weightsOf, type declaration } from './parameters.ts';
import type { PaddingTrace } from './run.ts';
import { borderStep, described } from './words.ts';

/** The picture with its border, a cell of which is shown together with what it repeats, and the map that comes of both. */
export function Stage(told: Told<typeof declaration.parameters, PaddingTrace>) {
  const { values, run, step, over } = told;
  const { padded, margin, map } = run;
  const weights = weightsOf(values);
  const [wide, across] = [padded.shape[3]!, map.shape[3]!];
  const pixel =
    over.input && values.image[over.input.row]?.[over.input.column] !== undefined ? over.input : null;
  const copies = pixel ? run.touching(pixel).map((index) => run.step(index)) : [];
  return (
    <div class="padding-walk">
      <Field
        of="input"
        draws="image"
        note={`${wide} × ${wide}`}
        fills="pixel"
        scale={scaleOf(values.image.flat())}
        padding={margin}
        border={(row, column) => borderStep(run, { row, column }).value}
        describe={(row, column) => described(told, { row, column })}
        current={pixel ?? step}
        marks={pixel ? copies : step.source ? [step.source] : []}
      />
      <Field of="kernel" rows={weights} fills="signed" scale={scaleOf(weights.flat())} least={3} />
      <Field
        of="output"
        note={`${across} × ${across}`}
        rows={inRows([...map.data], across)}
        fills="signed"
        scale={scaleOf(map.data)}
        least={wide}
      />
    </div>
  );
}
