import { SameFormula, SizeFormula, SpanFormula, TransposedFormula } from '#figures/Formula.tsx';
import type { Told } from '../kit/widget.tsx';
import type { ArithmeticValues, parameters } from './controls.ts';
import type { ArithmeticRun } from './run.ts';
import type { Side } from './sides.ts';

/** The size of the output with its numbers filled in, once for both sides or once for each, and whose rule that is. */
export function Formulas({ values, run }: Told<typeof parameters, ArithmeticRun>) {
  const [down, across] = run.sides;
  return (
    <>
      {values.square ? (
        <SideFormulas side={down} />
      ) : (
        <>
          <SideFormulas side={down} axis="height" />
          <SideFormulas side={across} axis="width" />
        </>
      )}
      <span class="whose">{whose(values)}</span>
    </>
  );
}

function SideFormulas({ side, axis }: { side: Side; axis?: string }) {
  const { span, before, after, operation, rule, ceil } = side;
  const given = { ...side, kernel: span, padding: before, axis };
  return (
    <>
      {side.dilation > 1 && (
        <SpanFormula kernel={side.kernel} dilation={side.dilation} span={span} axis={axis} />
      )}
      {operation === 'transposed' ? (
        <TransposedFormula {...given} />
      ) : (
        <>
          {rule === 'keras' && <SameFormula {...given} />}
          <SizeFormula {...given} after={after} ceil={ceil} />
        </>
      )}
    </>
  );
}

/** Who counts like this. */
function whose({ operation, rule, rounding }: ArithmeticValues): string {
  if (operation === 'transposed')
    return 'Nothing to round: PyTorch’s ConvTranspose2d, with its output_padding.';
  if (rule === 'keras')
    return 'Keras and TensorFlow, padding "same": ⌈W / S⌉ windows, and the padding that takes.';
  return rounding === 'ceil'
    ? 'Rounded up: Caffe’s pooling, and PyTorch’s with ceil_mode=True.'
    : 'Rounded down: convolutions in PyTorch and in most others.';
}
