import { expect, it } from 'vitest';
import { crossEntropy, tensor } from '#engine/index.ts';
import { golden } from '../fixtures/golden.ts';
import { expectClose, isClose } from './close.ts';
import { expectSlopes, normals } from './finiteDifferences.ts';

it('is the surprise at the right answer', () => {
  expect(crossEntropy(tensor([1, 4]), [2]).loss).toBeCloseTo(Math.log(4), 14);
  expect(crossEntropy(tensor([1, 2], [Math.log(3), 0]), [0]).loss).toBeCloseTo(Math.log(4 / 3), 14);
});

it('is the mean over the batch', () => {
  const [one, other] = [
    [1, 2, 3],
    [0, -1, 1],
  ];
  const alone = [crossEntropy(tensor([1, 3], one), [0]).loss, crossEntropy(tensor([1, 3], other), [2]).loss];
  const { loss } = crossEntropy(tensor([2, 3], [...one, ...other]), [0, 2]);
  expect(loss).toBeCloseTo((alone[0]! + alone[1]!) / 2, 14);
});

it('stays finite for logits of ±1000', () => {
  const { loss, grad } = crossEntropy(tensor([1, 2], [1000, -1000]), [1]);
  expect(loss).toBe(2000);
  expect([...grad.data]).toEqual([1, -1]);
});

it.each(golden('crossEntropy'))(
  'agrees with PyTorch: %s',
  (_, { inputs, params, output, inputGrads, tolerance }) => {
    const { loss, grad } = crossEntropy(inputs['input']!, (params as { labels: number[] }).labels);
    expect(isClose(loss, output.data[0]!, tolerance)).toBe(true);
    expectClose(grad, inputGrads['input']!, tolerance);
  },
);

it('has its slopes as its gradient', () => {
  const labels = [0, 4, 2];
  expectSlopes(
    { logits: normals([3, 5], 1) },
    ({ logits }) => tensor([1], [crossEntropy(logits, labels).loss]),
    ({ logits }, outputGrad) => {
      const { grad } = crossEntropy(logits, labels);
      return {
        logits: tensor(
          grad.shape,
          grad.data.map((value) => value * outputGrad.data[0]!),
        ),
      };
    },
  );
});

it('says NaN where a logit is NaN', () => {
  expect(crossEntropy(tensor([1, 2], [NaN, 1]), [0]).loss).toBeNaN();
});

it.each([
  [[3], 'labels[0] must be a class from 0 to 2, not 3'],
  [[-1], 'labels[0] must be a whole number, 0 or more, not -1'],
  [[0.5], 'labels[0] must be a whole number, 0 or more, not 0.5'],
  [[NaN], 'labels[0] must be a whole number, 0 or more, not NaN'],
  [[0, 1], 'labels must be 1, one for each row of logits, not 2'],
  [[], 'labels must be 1, one for each row of logits, not 0'],
])('refuses the labels %j', (labels, message) => {
  expect(() => crossEntropy(tensor([1, 3]), labels)).toThrow(new RangeError(message));
});

it('refuses logits that are no rows', () => {
  expect(() => crossEntropy(tensor([3]), [0])).toThrow('logits must have the shape [n, classes], not [3]');
});
