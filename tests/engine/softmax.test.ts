import { expect, it } from 'vitest';
import { softmax, softmaxGrad, tensor } from '#engine/index.ts';
import { golden } from '../fixtures/golden.ts';
import { expectClose } from './close.ts';
import { expectSlopes, normals } from './finiteDifferences.ts';

it('makes shares that add up to 1 in each row, whatever the size of the scores', () => {
  const { data } = softmax(tensor([2, 2], [0, Math.log(3), 1000, -1000]));
  expectClose(tensor([4], data), tensor([4], [0.25, 0.75, 1, 0]), 1e-15);
});

it('gives a single number the whole', () => {
  expect(softmax(tensor([], [7]))).toEqual(tensor([], [1]));
});

it('lets NaN through in its own row only', () => {
  expect([...softmax(tensor([2, 2], [NaN, 1, 5, 5])).data]).toEqual([NaN, NaN, 0.5, 0.5]);
});

it.each(golden('softmax'))(
  'agrees with PyTorch: %s',
  (_, { inputs, output, outputGrad, inputGrads, tolerance }) => {
    expectClose(softmax(inputs['input']!), output, tolerance);
    expectClose(softmaxGrad(inputs['input']!, outputGrad).input, inputGrads['input']!, tolerance);
  },
);

it('has its slopes as its gradient', () => {
  expectSlopes(
    { input: normals([3, 5], 1) },
    ({ input }) => softmax(input),
    ({ input }, outputGrad) => softmaxGrad(input, outputGrad),
  );
});

it('refuses a gradient of another shape', () => {
  expect(() => softmaxGrad(tensor([2, 2]), tensor([4]))).toThrow(
    'outputGrad must have the shape [2, 2], not [4]',
  );
});
