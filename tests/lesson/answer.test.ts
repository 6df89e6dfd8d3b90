import { describe, expect, test } from 'vitest';
import { readNumber } from '#figures/typedNumber.ts';
import { chosenAnswer, chosenNumber } from '#lesson/answer.ts';

test('an answer that is named is found, whatever its kind', () => {
  expect(chosenAnswer(['Nine', 'Zero'], 'Zero')).toBe(1);
  expect(chosenAnswer([3, 5, null], 5)).toBe(1);
  expect(chosenAnswer([[1, 2], null], [1, 2])).toBe(0);
});

test('all others go to the answer for everything else', () => {
  expect(chosenAnswer([3, null, 5], 4)).toBe(1);
  expect(chosenAnswer([[1, 2], null], [2, 1])).toBe(1);
});

test('a number is right if nobody could type it better', () => {
  expect(chosenAnswer([0.1 + 0.2, null], 0.3)).toBe(0);
  expect(chosenAnswer([1 / 3, null], 0.333)).toBe(1);
});

describe('a number that is typed', () => {
  const answer = (values: (number | null)[], text: string) => chosenNumber(values, 0, readNumber(text));

  test.each(['78,400', '78 400', '78400', '78.400', '7.84e4'])('is right as "%s"', (text) => {
    expect(answer([78_400, 784, null], text)).toBe(0);
  });

  test('is right as a decimal with a comma', () => {
    expect(answer([2.5, null], '2,5')).toBe(0);
    expect(answer([1.125, null], '1,125')).toBe(0);
  });

  test('is the mistake that it is in every reading', () => {
    expect(answer([78_400, 784, null], '784')).toBe(1);
    expect(answer([78_400, 784, null], '78,401')).toBe(2);
  });

  test('is asked back where its readings are different mistakes', () => {
    expect(answer([5, 1_234, null], '1,234')).toBeNull();
    expect(answer([5, 1_234, 1.234, null], '1,234')).toBeNull();
  });
});
