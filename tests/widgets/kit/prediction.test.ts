import { describe, expect, test } from 'vitest';

import { ask as askLine } from '#widgets/Conv1DWalk/ask.ts';
import { declaration as line } from '#widgets/Conv1DWalk/parameters.ts';
import { run as walk } from '#widgets/Conv1DWalk/run.ts';
import { ask as askConv } from '#widgets/ConvWalk/ask.ts';
import { declaration as convolution } from '#widgets/ConvWalk/parameters.ts';
import { run as convolve } from '#widgets/ConvWalk/run.ts';
import { ask as askFilter } from '#widgets/FilterRun/ask.ts';
import { declaration as filter } from '#widgets/FilterRun/parameters.ts';
import { run as filterRun } from '#widgets/FilterRun/run.ts';
import { ask as askPool } from '#widgets/PoolWalk/ask.ts';
import { declaration as pooling } from '#widgets/PoolWalk/parameters.ts';
import { run as pool } from '#widgets/PoolWalk/run.ts';
import { ask as askSize } from '#widgets/ConvArithmetic/ask.ts';
import { declaration as arithmetic } from '#widgets/ConvArithmetic/parameters.ts';
import { run as count } from '#widgets/ConvArithmetic/run.ts';
import { isSame, judged, type Asks, type Question } from '#widgets/kit/prediction.ts';
import { drawnSettings, filledSettings } from '../settings.ts';
import { faultsOf } from '../spelt.ts';

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

/** Questions of a hundred settings, at every step of each. */
const asked = <V, R>(settings: readonly V[], run: (values: V) => R & { length: number }, ask: Asks<V, R>) =>
  settings.flatMap((values) => {
    const made = run(values);
    return Array.from({ length: made.length }, (_, step) => ask(values, made, step) ?? []).flat();
  });

describe.each([
  ['ConvWalk', () => asked(filledSettings(convolution, 100, 3), convolve, askConv)],
  ['Conv1DWalk', () => asked(drawnSettings(line, 100, 3), walk, askLine)],
  ['PoolWalk', () => asked(filledSettings(pooling, 100, 3), pool, askPool)],
  ['ConvArithmetic', () => filledSettings(arithmetic, 100, 3).map((it) => askSize(it, count(it), 0)!)],
  ['FilterRun', () => asked(drawnSettings(filter, 100, 3), filterRun, askFilter)],
])('in 100 random settings of %s', (_, questions) => {
  const all = questions();

  test('all that is asked and said is spelt as it should be', () => {
    const words = all.flatMap(({ asks, hint, slips }) => [asks, hint, ...slips.map((slip) => slip.words)]);
    expect(faultsOf(words)).toEqual([]);
  });

  test('no answer has two explanations, the right one has none, and what a mistake gives is told so', () => {
    expect(all.length).toBeGreaterThanOrEqual(100);
    for (const question of all) {
      expect(judged(question, question.answer).right).toBe(true);
      for (const { gives } of question.slips) {
        const { right, words } = judged(question, gives);
        const said = question.slips.filter((slip) => words.endsWith(slip.words));
        const makers = question.slips.filter((slip) => isSame(gives, slip.gives));
        expect(said).toEqual(right || makers.length > 1 ? [] : makers);
        if (!right && makers.length > 1) expect(words.endsWith(question.hint)).toBe(true);
      }
    }
  });
});
