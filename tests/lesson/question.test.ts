import { expect, test } from 'vitest';
import { spoken, wrongQuestion, type Question } from '#lesson/question.ts';

const choice: Question = { kind: 'choice', answers: [{ value: 'Zero', right: true }, { value: 'One' }] };
const number: Question = {
  kind: 'number',
  answers: [{ value: 3, right: true }, { value: 5 }, { otherwise: true }],
};
const cell: Question = {
  kind: 'cell',
  grid: [
    [0, 1],
    [2, 3],
  ],
  answers: [{ value: [1, 2], right: true }, { otherwise: true }],
};

test.each([choice, number, cell])('a sound question: $kind', (question) => {
  expect(wrongQuestion(question)).toEqual([]);
});

test.each([NaN, Infinity])('a number that is computed as %s is no answer', (value) => {
  const answers = [{ value, right: true }, { otherwise: true }];
  expect(wrongQuestion({ kind: 'number', answers })).toEqual([
    `The value of an answer is a number, value={3}, not ${value}.`,
  ]);
});

test('numbers that are computed to the same value are told apart no more', () => {
  const answers = [{ value: 3, right: true }, { value: 6 / 2 }, { otherwise: true }];
  expect(wrongQuestion({ kind: 'number', answers })).toEqual([
    'Two answers have the value 3: give each its own, or drop one.',
  ]);
});

test.each([
  [{ value: 'Zero' }, 'Zero'],
  [{ value: -18 }, '−18'],
  [{ value: [2, 4] as const }, 'Row 2, column 4'],
  [{ otherwise: true }, 'Anything else'],
])('%j in words', (answer, words) => {
  expect(spoken(answer)).toBe(words);
});
