import { expect, test } from 'vitest';

import { matrix } from '#engine/index.ts';
import { traceConv2d } from '#trace/conv2d.ts';
import { judged } from '#widgets/kit/prediction.ts';
import { convQuestion } from '#widgets/kit/questions/conv.ts';

const image = matrix([
  [1, 2, 3],
  [4, 5, 6],
]);
const kernel = matrix([
  [1, 0],
  [0, -3],
]);

test('asks for a sum, and knows the usual mistakes', () => {
  const question = convQuestion(traceConv2d(image, kernel, null), 1, 'Row 1, column 2');
  const said = (value: number) => judged(question, value).words;
  expect(question.asks).toBe('Row 1, column 2: what do the products under the window add up to?');
  expect(question.answer).toBe(2 - 18);
  expect(said(-3 * 2 + 6)).toContain('turned by half a turn');
  expect(said(2 + 18)).toContain('takes all products as positive');
  expect(said(1 - 15)).toContain('the window before');
  expect(said(2 + 3 + 5 + 6 + 1 - 3)).toContain('adds each weight');
  expect(said(99)).toContain('Multiply each weight');
});
