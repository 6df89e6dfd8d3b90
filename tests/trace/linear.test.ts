import { expect, it } from 'vitest';
import { linear, tensor } from '#engine/index.ts';
import { traceLinear } from '#trace/linear.ts';
import { normals } from '../engine/finiteDifferences.ts';

it('tells each wire of an output', () => {
  const trace = traceLinear(tensor([1, 2], [3, 4]), tensor([2, 2], [1, 2, 10, 20]), tensor([2], [0, 5]));
  expect(trace.length).toBe(2);
  expect(trace.step(1)).toEqual({
    index: 1,
    wires: [
      { from: 0, value: 3, weight: 10, product: 30 },
      { from: 1, value: 4, weight: 20, product: 80 },
    ],
    bias: 5,
    sum: 115,
  });
});

it('has sums that are the engine’s answer, to the last bit', () => {
  const [input, weight, bias] = [normals([1, 9], 1), normals([5, 9], 2), normals([5], 3)];
  const trace = traceLinear(input, weight, bias);
  linear(input, weight, bias).data.forEach((value: number, i: number) =>
    expect(trace.step(i).sum).toBe(value),
  );
});

it('refuses several lists, and a step that there is not', () => {
  expect(() => traceLinear(tensor([2, 3]), tensor([1, 3]), null)).toThrow(
    'input must be one list of numbers, [1, inputs], not 2 lists',
  );
  expect(() => traceLinear(tensor([1, 3]), tensor([1, 3]), null).step(1)).toThrow(
    'step must be a whole number',
  );
});
