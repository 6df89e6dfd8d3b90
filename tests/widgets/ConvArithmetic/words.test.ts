import { describe, expect, test } from 'vitest';

import { run } from '#widgets/ConvArithmetic/run.ts';
import { cellStory, notes, stepStory } from '#widgets/ConvArithmetic/words.ts';
import { spoken } from '#widgets/kit/Telling.tsx';
import { of } from './drawn.ts';

describe('the words', () => {
  const told = (given: Record<string, unknown>, step: number) => spoken(stepStory(run(of(given)), step));

  test('tell what a window reads', () => {
    expect(told({ padding: 1 }, 1)).toBe(
      'Output row 1, column 2 reads rows 1 to 3, columns 2 to 4 of the padded input. Of 9 weights, 6 lie on pixels.',
    );
    expect(told({ size: 1, kernel: 1, sizeAcross: 7, kernelAcross: 3 }, 4)).toBe(
      'Output row 1, column 5 reads row 1, columns 5 to 7 of the input. All 3 weights lie on pixels.',
    );
    expect(told({ operation: 'transposed', view: 'stuffed', size: 2, stride: 2 }, 0)).toBe(
      'Output row 1, column 1 reads rows 1 to 3, columns 1 to 3 of the stuffed input. Of 9 weights, 1 lies on a pixel.',
    );
  });

  test.each([
    [{ kernel: 1 }, 0, 'Its one weight lies on a pixel.'],
    [{ kernel: 1, padding: 1 }, 0, 'Its one weight lies on no pixel.'],
    [{ kernel: 2, padding: 2 }, 0, 'Of 4 weights, none lies on a pixel.'],
  ])('tell how many weights of %j lie on pixels', (given, step, sentence) => {
    expect(told(given, step)).toContain(sentence);
  });

  test('tell what a patch paints, and what it paints over', () => {
    expect(told({ operation: 'transposed', size: 2, stride: 2 }, 1)).toBe(
      'Input row 1, column 2 paints rows 1 to 3, columns 3 to 5 of the canvas. Painted before: 3 of 9 cells.',
    );
  });

  test('tell how often a cell is visited', () => {
    const story = (given: Record<string, unknown>, row: number, column: number) =>
      spoken(cellStory(run(of(given)), { row, column }));
    expect(story({ padding: 1 }, 1, 1)).toBe('In the padded input, row 2, column 2 (pixel) is read 4 times.');
    expect(story({}, 0, 0)).toBe('In the input, row 1, column 1 (pixel) is read once.');
    expect(story({ operation: 'transposed', stride: 2, padding: 1 }, 0, 2)).toBe(
      'In the canvas, row 1, column 3 (cut off) is painted twice.',
    );
  });

  test.each([
    [{ size: 6, stride: 2, padding: 1 }, ['No window reaches the last row and the last column.']],
    [{ size: 6, stride: 4, kernel: 3 }, ['No window reaches the last 3 rows and the last 3 columns.']],
    [{ size: 6, stride: 2, rounding: 'ceil' }, ['The last windows hang over the end by 1 row and 1 column.']],
    [{ kernel: 4, rule: 'same' }, ['The padding is uneven: one more at the end.']],
    [{ operation: 'transposed', view: 'stuffed' }, ['The kernel lies turned by half a turn.']],
    [{ operation: 'transposed', padding: 1 }, ['Padding cuts 1 row and 1 column off each end.']],
    [{}, []],
  ])('note what %j loses', (given, expected) => {
    expect(notes(run(of(given)), false)).toEqual(expected);
  });

  test.each([
    [{ padding: 1 }, 'A pixel is read 4 to 9 times.'],
    [{ rule: 'full' }, 'A pixel is read 9 times.'],
    [{ stride: 2, kernel: 1 }, 'A pixel is read 0 to 1 times.'],
    [
      { operation: 'transposed', stride: 2 },
      'An output cell is painted 1 to 4 times: 3 is no multiple of the stride 2, so the paint makes a pattern.',
    ],
    [
      { operation: 'transposed', stride: 2, kernel: 4 },
      'An output cell is painted 1 to 4 times: it is even but for the rim.',
    ],
    [{ operation: 'transposed', padding: 2 }, 'An output cell is painted 9 times: it is even.'],
    [
      { operation: 'transposed', stride: 2, kernel: 4, dilation: 2 },
      'An output cell is painted 0 to 16 times: the weights fall unevenly on strides of 2.',
    ],
  ])('sum up the counts of %j', (given, sentence) => {
    expect(notes(run(of({ ...given, view: 'counts' })), true)[0]).toBe(sentence);
  });
});
