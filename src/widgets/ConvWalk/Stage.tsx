import { Grid } from '#figures/Grid.tsx';
import { formatNumber, scaleOf } from '#figures/values.ts';
import type { ConvTrace } from '#trace/conv2d.ts';
import { Field } from '../kit/Field.tsx';
import { Panel } from '../kit/Panel.tsx';
import { inRows } from '../kit/rows.ts';
import { Walk } from '../kit/Walk.tsx';
import type { Told } from '../kit/widget.tsx';
import type { declaration } from './parameters.ts';

export function Stage({ values, run, step, over }: Told<typeof declaration.parameters, ConvTrace>) {
  const { image, weights, size, padding, dilation } = values;
  const [height, width] = run.output.shape.slice(2) as [number, number];
  const [rows, columns] = [weights.length, weights[0]!.length];
  const scale = scaleOf(run.output.data);
  // A weight that is pointed at shows which pixel it lies on, and their product; a pixel, which outputs read it.
  const tap =
    over.kernel &&
    step.taps.find(
      ({ kernelRow, kernelColumn }) => kernelRow === over.kernel!.row && kernelColumn === over.kernel!.column,
    );
  const readers = over.input ? run.touching(over.input).map((index) => run.step(index)) : [];
  return (
    <Walk>
      <Field
        of="input"
        draws="image"
        note={`${size} × ${size}`}
        fills="pixel"
        scale={scaleOf(image.flat())}
        padding={padding}
        least={7}
        window={{ ...step.taps[0]!, rows, columns, dilation }}
        marks={tap ? [tap] : []}
      />
      <Field of="kernel" draws="weights" fills="signed" scale={scaleOf(weights.flat())} least={3} />
      <Panel of="products" name="Products">
        <Grid
          label={`Products of the window and the kernel, which sum to ${formatNumber(step.sum - step.bias)}`}
          rows={inRows(
            step.taps.map(({ product }) => product),
            columns,
          )}
          fills="signed"
          scale={scale}
          least={3}
          marks={tap ? [{ row: tap.kernelRow, column: tap.kernelColumn }] : []}
        />
      </Panel>
      <Field
        of="output"
        grows={run.output}
        note={`${height} × ${width}`}
        fills="signed"
        scale={scale}
        least={7}
        current={step}
        marks={readers}
      />
    </Walk>
  );
}
