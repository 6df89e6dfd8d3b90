import { expect, test } from 'vitest';

import { outputSize, transposedSize } from '#engine/index.ts';
import { judged } from '#widgets/kit/prediction.ts';
import { sizeQuestion } from '#widgets/kit/questions/size.ts';

const side = {
  operation: 'direct',
  ...{ ceil: false, outputPadding: 0 },
  ...{ input: 6, kernel: 3, stride: 2, before: 1, after: 1, dilation: 1 },
} as const;

test('asks for a size, and knows the usual mistakes', () => {
  const output = outputSize({ input: 6, kernel: 3, stride: 2, padding: 1 });
  const question = sizeQuestion({ ...side, output }, 'wide');
  expect(question.asks).toBe('How many cells wide will the output be?');
  expect(judged(question, 3).right).toBe(true);
  expect(judged(question, 3.5).words).toContain('round it');
  expect(judged(question, 6).words).toContain('Divide by the stride');
  expect(judged(question, 9).words).toContain('⌊(W + 2P − K′) / S⌋ + 1');
  expect(sizeQuestion({ ...side, ceil: true, output: 4 }, '').hint).toContain('⌈');
  const transposed = transposedSize({ input: 6, kernel: 3, stride: 2, padding: 1 });
  const other = sizeQuestion({ ...side, operation: 'transposed', output: transposed }, '');
  expect(judged(other, transposed + 2).words).toBeDefined();
  expect(judged(other, transposed + 1).words).toContain('at one end');
});
