import { useMemo } from 'preact/hooks';

import { conv2d, relu, type Tensor } from '#engine/index.ts';
import { Raster } from '#figures/Raster.tsx';
import { SIDE } from '#samples/centre.ts';
import { Panel } from '../kit/Panel.tsx';
import type { LabStep } from './run.ts';
import { Still } from './Still.tsx';
import type { LabTold } from './story.ts';
import { stacked } from './stacked.ts';

/** The eight kernels of the first layer, as they were and as they are, and what they make of a sample. */
export function FirstLayer({ run, step, values, material: { seen, classes } }: LabTold) {
  const { kernels } = step;
  const before = planes(run.start);
  const now = planes(kernels);
  const scale = largest([...run.start.data, ...kernels.data]);
  const shot = seen?.samples[values.sample - 1];
  const input = useMemo(() => (shot ? stacked([shot]).inputs : null), [shot]);
  const answers = useMemo(() => (input ? mapsOf(input, step) : null), [input, kernels]);
  const most = answers ? largest(answers.data) : 1;
  return (
    <div class="lab-layer">
      <Panel of="kernel" name="First layer" note="at the start, now, their maps">
        <div
          class="lab-kernels"
          role="img"
          aria-label={`The eight kernels at the start and now; the largest weight is ${largest(kernels.data).toFixed(2)}`}
        >
          {before.map((data, n) => (
            <Raster key={`before ${n}`} rows={5} columns={5} fills="signed" {...{ data, scale }} />
          ))}
          {now.map((data, n) => (
            <Raster key={`now ${n}`} rows={5} columns={5} fills="signed" {...{ data, scale }} />
          ))}
        </div>
        <div class="lab-maps">
          {shot && answers ? (
            <>
              <Still shot={shot} name={`Sample: ${classes[shot.label]!}`} />
              <div
                class="lab-kernels"
                role="img"
                aria-label={`What the eight kernels and their ReLUs make of the sample, a ${classes[shot.label]!}`}
              >
                {planes(answers).map((data, n) => (
                  <Raster key={n} rows={SIDE} columns={SIDE} fills="signed" scale={most} data={data} />
                ))}
              </div>
            </>
          ) : (
            <p>With the first step come a sample and its eight feature maps.</p>
          )}
        </div>
      </Panel>
    </div>
  );
}

const mapsOf = (input: Tensor, { kernels, biases }: LabStep): Tensor =>
  relu(conv2d(input, kernels, biases, { padding: 2 }));

/** What lies in each channel or filter of a tensor, one after the other. */
function planes({ shape, data }: Tensor): ArrayLike<number>[] {
  const area = shape.at(-1)! * shape.at(-2)!;
  return Array.from({ length: data.length / area }, (_, n) => data.subarray(n * area, (n + 1) * area));
}

const largest = (values: Iterable<number>): number => {
  let most = 1e-6;
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value);
  return most;
};
