import { expect, test } from 'vitest';

import { caution, changed, conflict, range, refusal } from '#widgets/kit/limits.ts';
import { defaults, sample } from './sample.ts';

test('a range reaches as far as the other values allow', () => {
  expect(range(sample, defaults, 'kernel')).toEqual({ min: 1, max: 5 });
  expect(range(sample, { ...defaults, side: 4 }, 'kernel')).toEqual({ min: 1, max: 4 });
  expect(range(sample, defaults, 'side')).toEqual({ min: 3, max: 9 });
});

test('what cannot go on says why', () => {
  expect(refusal(sample, defaults, 'side', 10)).toBe('Side goes no higher than 9.');
  expect(refusal(sample, defaults, 'side', 0)).toBe('Side goes no lower than 1.');
  expect(refusal(sample, defaults, 'side', 11)).toBe('Side takes a whole number from 1 to 9, not 11.');
  expect(refusal(sample, defaults, 'side', 2)).toBe('A kernel of 3 does not fit into 2.');
  expect(refusal(sample, defaults, 'side', 3)).toBeNull();
});

test('a change brings along what follows from it', () => {
  const drawn = { ...defaults, drawn: [[1]] };
  expect(changed(sample, drawn, 'shape', 'bar')).toEqual({ ...defaults, shape: 'bar', drawn: null });
  expect(changed(sample, drawn, 'side', 5).drawn).toEqual([[1]]);
});

test('what makes no sense is refused to − and + alone, and they lead out of it', () => {
  const wary = { ...sample, warns: ({ kernel }: { kernel: number }) => (kernel > 3 ? 'Too much.' : null) };
  expect(refusal(wary, defaults, 'kernel', 4)).toBeNull();
  expect(caution(wary, defaults, 'kernel', 4)).toBe('Too much.');
  expect(caution(wary, { ...defaults, kernel: 5 }, 'kernel', 4)).toBeNull();
  expect(caution(wary, defaults, 'side', 10)).toBe('Side goes no higher than 9.');
});

test('what does not change brings nothing along', () => {
  expect(changed(sample, defaults, 'shape', 'disc')).toBe(defaults);
});

test('what a drawing stands in for can be chosen again, which puts it away', () => {
  expect(changed(sample, { ...defaults, drawn: [[1]] }, 'shape', 'disc')).toEqual(defaults);
});

test('a drawing has the rows and columns of its sample, said in the number that they come in', () => {
  const bound = {
    ...sample,
    drawings: { drawn: { sample: ({ side }: { side: number }) => (side > 5 ? [[0, 0]] : [[0], [0]]) } },
  };
  const drawn = { ...defaults, drawn: [[1]] };
  expect(conflict(bound, drawn)).toBe('The drawing has 1 row of 1: 1 row of 2 fits here.');
  expect(conflict(bound, { ...drawn, side: 4 })).toBe('The drawing has 1 row of 1: 2 rows of 1 fit here.');
  expect(conflict(bound, { ...drawn, drawn: [[1, 2]] })).toBeNull();
});
