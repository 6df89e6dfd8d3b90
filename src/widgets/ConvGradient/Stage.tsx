import { Grid } from '#figures/Grid.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import { Field } from '../kit/Field.tsx';
import { Panel } from '../kit/Panel.tsx';
import type { Matrix } from '../kit/parameters.ts';
import { inRows } from '../kit/rows.ts';
import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';
import type { ConvGradientRun } from './run.ts';

type GradientTold = Told<typeof declaration.parameters, ConvGradientRun>;

/** The convolution as it was, and below it what comes back: products on the left, the gradient that they make on the right. */
export function Stage(told: GradientTold) {
  const { values, run, step } = told;
  const { image, weights, of } = values;
  const [kernelFill, imageFill] = [scaleOf(weights.flat()), scaleOf(image.flat())];
  const current = { row: step.row, column: step.column };
  const factors = step.shares.map(({ factorRow: row, factorColumn: column }) => ({ row, column }));
  const side = run.output.shape[3]!;
  // What the gradient is sought of takes its place in it: resting on a weight shows how its gradient is made.
  return (
    <div class="conv-gradient">
      <div class="gradient-forward">
        <Field
          {...{ of: of === 'input' ? 'output' : 'input', role: 'input', name: 'Input', draws: 'image' }}
          {...{ fills: 'signed', scale: imageFill, note: '5 × 5' }}
          {...(of === 'weight' ? { window: windowAt(current, side) } : { current })}
        />
        <Field
          {...{ of: of === 'weight' ? 'output' : 'kernel', role: 'kernel', name: 'Kernel', draws: 'weights' }}
          {...{ fills: 'signed', scale: kernelFill }}
          {...(of === 'weight' ? { current } : { marks: factors })}
        />
        <Panel of="output" name="Output">
          <Grid
            rows={inRows([...run.output.data], side)}
            fills="signed"
            scale={scaleOf(run.output.data)}
            marks={of === 'input' ? step.shares : []}
            label={`Output: ${[...run.output.data].map(formatNumber).join(', ')}`}
          />
        </Panel>
      </div>
      <div class={`gradient-back ${of}`}>
        <Back {...told} />
      </div>
    </div>
  );
}

const windowAt = (at: { row: number; column: number }, side: number) => ({
  ...at,
  ...{ rows: side, columns: side, dilation: 1 },
});

function Back({ values, run, step }: GradientTold) {
  const { of, weights, slopes } = values;
  const padding = of === 'input' ? weights.length - 1 : 0;
  const side = of === 'input' ? weights.length : slopes.length;
  const gradientFill = scaleOf(run.gradient.data);
  return (
    <>
      <Field
        {...{
          of: 'kernel',
          role: 'gradient',
          name: 'Upstream gradient',
          heading: 'Upstream',
          draws: 'slopes',
        }}
        {...{ fills: 'signed', scale: scaleOf(slopes.flat()), padding }}
        {...(of === 'input' && {
          window: windowAt({ row: step.row - padding, column: step.column - padding }, weights.length),
        })}
        describe={(row, column) => (slopes[row]?.[column] === undefined ? 'no output' : '')}
      />
      <div class="gradient-products">
        {of === 'input' && (
          <Panel of="kernel" name="Kernel, turned">
            <Grid
              rows={turned(weights)}
              fills="signed"
              scale={scaleOf(weights.flat())}
              label={`The kernel, turned by half a turn: ${turned(weights).flat().map(formatNumber).join(', ')}`}
            />
          </Panel>
        )}
        <Panel of="products" name="Products">
          <Grid
            rows={productsOf(step, of, side)}
            fills="signed"
            scale={gradientFill}
            label={`The products: ${step.shares.map(({ product }) => formatNumber(product)).join(', ')}`}
          />
        </Panel>
      </div>
      <Field
        {...{ of: 'output', role: 'gradient', fills: 'signed', scale: gradientFill }}
        name={of === 'weight' ? 'Gradient of the kernel' : 'Gradient of the input'}
        heading={of === 'weight' ? 'Kernel’s gradient' : 'Input’s gradient'}
        grows={run.gradient}
        current={{ row: step.row, column: step.column }}
      />
    </>
  );
}

const turned = (rows: Matrix) => rows.toReversed().map((row) => row.toReversed());

/** The products as they lie under the window: where padding is, there was none. */
function productsOf({ row, column, shares }: GradientTold['step'], of: 'weight' | 'input', side: number) {
  const [top, left] = of === 'weight' ? [0, 0] : [row - side + 1, column - side + 1];
  const at = (y: number, x: number) =>
    shares.find((share) => share.row === top + y && share.column === left + x)?.product ?? null;
  return Array.from({ length: side }, (_, y) => Array.from({ length: side }, (__, x) => at(y, x)));
}
