import { describe, expect, test } from 'vitest';

import { conv2d, type ConvParams, type Tensor } from '#engine/index.ts';
import { traceConv2d } from '#trace/conv2d.ts';
import { convSlips } from '#trace/slips/convSlips.ts';
import { declaration as line } from '#widgets/Conv1DWalk/parameters.ts';
import { run as walk } from '#widgets/Conv1DWalk/run.ts';
import { declaration as convolution } from '#widgets/ConvWalk/parameters.ts';
import { run as convolve } from '#widgets/ConvWalk/run.ts';
import { declaration as filter } from '#widgets/FilterRun/parameters.ts';
import { run as filterRun } from '#widgets/FilterRun/run.ts';
import { drawnSettings, filledSettings } from '../../widgets/settings.ts';

const having = (tensor: Tensor, change: (value: number) => number): Tensor => ({
  shape: tensor.shape,
  data: tensor.data.map(change),
});
const turned = (weight: Tensor): Tensor => ({ shape: weight.shape, data: weight.data.toReversed() });
const alike = (said: number | undefined, meant: number | undefined) =>
  meant === undefined ? expect(said).toBeUndefined() : expect(said).toBeCloseTo(meant, 9);
const bias = (value: number): Tensor => ({ shape: [1], data: Float64Array.of(value) });

describe.each([
  ['ConvWalk', () => filledSettings(convolution, 100, 14).map(convolve)],
  ['Conv1DWalk', () => drawnSettings(line, 100, 14).map(walk)],
  ['FilterRun', () => drawnSettings(filter, 100, 14).map((values) => filterRun(values).conv)],
])('in 100 random settings of %s', (_, traces) => {
  test('each mistake gives what the engine gives with that mistake', () => {
    for (const trace of traces()) {
      const { input, weight, output, stride, padding, dilation } = trace;
      const { bias: b } = trace.step(0);
      const params: ConvParams = { stride, padding, dilation };
      const [, , rows, columns] = output.shape as [number, number, number, number];
      const wrong = (x: Tensor, w: Tensor, by: ConvParams = params, c = b) => conv2d(x, w, bias(c), by).data;
      const weights = Array.from(weight.data).reduce((sum, value) => sum + value, 0);
      const flipped = wrong(input, turned(weight));
      const added = wrong(
        input,
        having(weight, () => 1),
      );
      const unsigned = wrong(having(input, Math.abs), having(weight, Math.abs));
      const bare = wrong(input, weight, params, 0);
      const slow = conv2d(input, weight, bias(b), { ...params, stride: 1 });
      const tight = conv2d(input, weight, bias(b), { ...params, dilation: 1 });
      for (let index = 0; index < trace.length; index++) {
        const { row, column } = trace.step(index);
        const slips = convSlips(trace, index);
        expect(slips.turned).toBeCloseTo(flipped[index]!, 9);
        expect(slips.added).toBeCloseTo(added[index]! + weights, 9);
        expect(slips.unsigned).toBeCloseTo(unsigned[index]!, 9);
        alike(slips.withoutBias, b === 0 ? undefined : bare[index]);
        alike(slips.windowBefore, output.data[index - 1]);
        alike(slips.rowsAndColumns, row === column ? undefined : output.data[column * columns + row]);
        alike(
          slips.strideOne,
          Math.max(...stride) > 1 && index > 0 ? slow.data[row * slow.shape[3]! + column] : undefined,
        );
        alike(
          slips.withoutDilation,
          Math.max(...dilation) > 1 ? tight.data[row * tight.shape[3]! + column] : undefined,
        );
        if (Math.max(...padding) === 0) expect(slips.withoutPadding).toBeUndefined();
        else if (row * stride[0] + stride[0] <= rows) {
          const unpadded = () => conv2d(input, weight, bias(b), { stride, dilation });
          const fits = [0, 1].every(
            (side) => input.shape[2 + side]! >= dilation[side]! * (weight.shape[2 + side]! - 1) + 1,
          );
          const [, , high = 0, wide = 0] = fits ? unpadded().shape : [];
          if (row < high && column < wide) alike(slips.withoutPadding, unpadded().data[row * wide + column]);
        }
      }
    }
  });
});

test('what cannot go wrong is no mistake', () => {
  const image = { shape: [1, 1, 2, 2], data: Float64Array.of(1, 2, 3, 4) };
  const weight = { shape: [1, 1, 1, 1], data: Float64Array.of(2) };
  expect(Object.keys(convSlips(traceConv2d(image, weight, null), 0))).toEqual([
    ...['turned', 'added', 'unsigned'],
  ]);
});
