import { describe, expect, test } from 'vitest';

import { ask as askConv } from '#widgets/ConvWalk/ask.ts';
import { declaration as convolution } from '#widgets/ConvWalk/parameters.ts';
import { run as convolve } from '#widgets/ConvWalk/run.ts';
import { ask as askPool } from '#widgets/PoolWalk/ask.ts';
import { declaration as pooling } from '#widgets/PoolWalk/parameters.ts';
import { run as pool } from '#widgets/PoolWalk/run.ts';
import { ask as askSize } from '#widgets/ConvArithmetic/ask.ts';
import { declaration as arithmetic } from '#widgets/ConvArithmetic/parameters.ts';
import { run as count } from '#widgets/ConvArithmetic/run.ts';
import { isSame, judged, type Question } from '#widgets/kit/prediction.ts';
import { filledSettings } from '../settings.ts';

const question: Question = {
  ...{ of: 'cell', asks: 'What?', answer: 6, hint: 'Count.' },
  slips: [
    { gives: 6, words: 'No mistake here.' },
    { gives: 5, words: 'One too few.' },
    { gives: 7, words: 'One too many.' },
    { gives: 7, words: 'Something else.' },
  ],
};

describe('an answer', () => {
  test('is right, or explained by the one mistake that gives it', () => {
    expect(judged(question, 6)).toEqual({ right: true, words: 'Right.' });
    expect(judged(question, 5)).toEqual({ right: false, words: 'Not 5. One too few.' });
  });

  test('that several mistakes would give is not laid to any of them', () => {
    expect(judged(question, 7)).toEqual({ right: false, words: 'Not 7. Count.' });
    expect(judged(question, 8).words).toBe('Not 8. Count.');
  });

  test('is as exact as a reader sees numbers', () => {
    expect(isSame(2.33, 7 / 3)).toBe(true);
    expect(isSame(2.3, 7 / 3)).toBe(false);
    expect(isSame(27.004, 27)).toBe(false);
  });
});

test('of the answers that the mistakes of a question give, none has two explanations, and the right one has none', () => {
  const questions = [
    ...filledSettings(convolution, 34, 3).map((values) => askConv(values, convolve(values), 0)!),
    ...filledSettings(pooling, 33, 3).map((values) => askPool(values, pool(values), 0)!),
    ...filledSettings(arithmetic, 33, 3).map((values) => askSize(values, count(values), 0)!),
  ];
  expect(questions).toHaveLength(100);
  for (const question of questions) {
    expect(judged(question, question.answer).right).toBe(true);
    for (const { gives } of question.slips) {
      const { right, words } = judged(question, gives);
      const said = question.slips.filter((slip) => words.endsWith(slip.words));
      const makers = new Set(question.slips.filter((slip) => isSame(gives, slip.gives)));
      expect(said.length).toBe(right || makers.size > 1 ? 0 : 1);
      if (!right && makers.size > 1) expect(words.endsWith(question.hint)).toBe(true);
    }
  }
});
