import { expect, test } from 'vitest';
import { accuracyOf, accuracyOfClass, calibrationError, pictureCount } from '#course/networkCard.ts';

const confusion = [
  [8, 2, 0],
  [0, 5, 5],
  [0, 0, 0],
];

test('shares are those of the pictures that there were', () => {
  expect(pictureCount(confusion)).toBe(20);
  expect(accuracyOf(confusion)).toBe(13 / 20);
  expect([0, 1, 2].map((label) => accuracyOfClass(confusion, label))).toEqual([0.8, 0.5, NaN]);
});

test('the calibration error weighs each gap by its answers', () => {
  const bins = [
    { count: 0, confidence: 0, right: 0 },
    { count: 10, confidence: 0.6, right: 5 },
    { count: 30, confidence: 0.9, right: 30 },
  ];
  expect(calibrationError(bins)).toBeCloseTo((10 * 0.1 + 30 * 0.1) / 40, 12);
  expect(calibrationError([{ count: 4, confidence: 0.75, right: 3 }])).toBe(0);
});
