import { expect, test } from 'vitest';
import { evaluate } from '#authoring/training/evaluation.ts';
import { initialize, tensor, withState } from '#engine/index.ts';

/** A network that answers with what it sees. */
const mirror = withState(
  initialize([{ type: 'linear', units: 2 }], [2], 0),
  new Map([
    ['0.weight', tensor([2, 2], [1, 0, 0, 1])],
    ['0.bias', tensor([2])],
  ]),
);

test('counts what is taken for what, and how sure it was', () => {
  // As sure as 1 / (1 + e⁻¹), that is 0.73, of the first and the third, wholly of the second, and not at all of the last.
  const inputs = tensor([4, 2], [1, 0, 0, 99, 0, 1, 5, 5]);
  const { confusion, calibration } = evaluate(mirror, { inputs, labels: [0, 1, 0, 1] }, 2);
  expect(confusion).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(calibration).toHaveLength(10);
  expect(calibration.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 1, 0, 2, 0, 1]);
  expect(calibration.map(({ right }) => right)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 1]);
  expect(calibration[7]!.confidence).toBeCloseTo(1 / (1 + Math.exp(-1)), 12);
  expect([calibration[0]!.confidence, calibration[5]!.confidence, calibration[9]!.confidence]).toEqual([
    0, 0.5, 1,
  ]);
});

test('looks at every image of many', () => {
  const inputs = tensor(
    [1203, 2],
    Array.from({ length: 2406 }, (_, i) => i % 2),
  );
  const { confusion } = evaluate(mirror, { inputs, labels: Array<number>(1203).fill(1) }, 2);
  expect(confusion).toEqual([
    [0, 0],
    [0, 1203],
  ]);
});
