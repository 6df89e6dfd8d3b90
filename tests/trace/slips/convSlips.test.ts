import { expect, test } from 'vitest';

import { conv2d, type ConvParams, type Tensor } from '#engine/index.ts';
import { traceConv2d } from '#trace/conv2d.ts';
import { convSlips } from '#trace/slips/convSlips.ts';
import { declaration } from '#widgets/ConvWalk/parameters.ts';
import { run } from '#widgets/ConvWalk/run.ts';
import { filledSettings } from '../../widgets/settings.ts';

const having = (tensor: Tensor, change: (value: number) => number): Tensor => ({
  shape: tensor.shape,
  data: tensor.data.map(change),
});
const turned = (weight: Tensor): Tensor => ({ shape: weight.shape, data: weight.data.toReversed() });
const alike = (said: number | undefined, meant: number | undefined) =>
  meant === undefined ? expect(said).toBeUndefined() : expect(said).toBeCloseTo(meant, 9);
const bias = (value: number): Tensor => ({ shape: [1], data: Float64Array.of(value) });

test('each mistake gives what the engine gives with that mistake, in 100 random settings', () => {
  for (const { stride, padding, dilation, bias: b, ...values } of filledSettings(declaration, 100, 14)) {
    const trace = run({ ...values, stride, padding, dilation, bias: b });
    const { input, weight, output } = trace;
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
    const tight = conv2d(input, weight, bias(b), { stride, padding, dilation: 1 });
    for (let index = 0; index < trace.length; index++) {
      const { row, column } = trace.step(index);
      const slips = convSlips(trace, index);
      expect(slips.turned).toBeCloseTo(flipped[index]!, 9);
      expect(slips.added).toBeCloseTo(added[index]! + weights, 9);
      expect(slips.unsigned).toBeCloseTo(unsigned[index]!, 9);
      alike(slips.withoutBias, b === 0 ? undefined : bare[index]);
      alike(slips.windowBefore, output.data[index - 1]);
      alike(slips.rowsAndColumns, row === column ? undefined : output.data[column * columns + row]);
      alike(slips.strideOne, stride > 1 && index > 0 ? slow.data[row * slow.shape[3]! + column] : undefined);
      alike(slips.withoutDilation, dilation > 1 ? tight.data[row * tight.shape[3]! + column] : undefined);
      if (padding === 0) expect(slips.withoutPadding).toBeUndefined();
      else if (row * stride + stride <= rows) {
        const unpadded = () => conv2d(input, weight, bias(b), { stride, dilation });
        const fits = input.shape[2]! >= dilation * (weight.shape[2]! - 1) + 1;
        const [, , high = 0, wide = 0] = fits ? unpadded().shape : [];
        if (row < high && column < wide) alike(slips.withoutPadding, unpadded().data[row * wide + column]);
      }
    }
  }
});

test('what cannot go wrong is no mistake', () => {
  const image = { shape: [1, 1, 2, 2], data: Float64Array.of(1, 2, 3, 4) };
  const weight = { shape: [1, 1, 1, 1], data: Float64Array.of(2) };
  expect(Object.keys(convSlips(traceConv2d(image, weight, null), 0))).toEqual([
    ...['turned', 'added', 'unsigned'],
  ]);
});
