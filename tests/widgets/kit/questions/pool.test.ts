import { expect, test } from 'vitest';

import { matrix } from '#engine/index.ts';
import { traceAvgPool2d, traceMaxPool2d } from '#trace/pool2d.ts';
import { judged } from '#widgets/kit/prediction.ts';
import { poolQuestion } from '#widgets/kit/questions/pool.ts';

const image = matrix([
  [1, 2, 8],
  [4, 5, 6],
]);
const params = { size: 2, stride: 1 };

test('asks for the largest number or the mean, and knows the usual mistakes', () => {
  const max = poolQuestion(traceMaxPool2d(image, params), 1, 'Row 1, column 2');
  expect(max.asks).toBe('Row 1, column 2: what is the largest number under the window?');
  expect(max.answer).toBe(8);
  expect(judged(max, 21 / 4).words).toContain('Max pooling keeps its largest number');
  const mean = poolQuestion(traceAvgPool2d(image, params), 0, 'Row 1, column 1');
  expect(mean.asks).toContain('what is the mean');
  expect(mean.answer).toBe(3);
  expect(judged(mean, 12).words).toContain('sum of the window');
  expect(judged(mean, 7).words).toContain('divide by how many');
});
