import { describe, expect, test } from 'vitest';

import { MOST } from '#figures/Grid.tsx';
import { declaration } from '#widgets/ConvArithmetic/parameters.ts';
import { LONGEST } from '#widgets/ConvArithmetic/refusals.ts';
import { wrongProps } from '#widgets/kit/check.ts';
import { changed, conflict, refusal } from '#widgets/kit/limits.ts';
import { drawn, of } from './drawn.ts';

describe('the declaration', () => {
  test.each([
    [
      { size: 3, kernel: 4 },
      'The kernel spans 4 cells but the padded input has only 3: a smaller kernel, less dilation, more padding or a larger input makes it fit.',
    ],
    [
      { size: 12, padding: 7 },
      'That takes a grid 26 cells long, and 24 is the most that can be shown: a smaller input, kernel, stride or padding fits.',
    ],
    [
      { view: 'stuffed' },
      'Only a transposed convolution puts zeros between cells: set Operation to Transposed to see it.',
    ],
    [
      { outputPadding: 1 },
      'Only a transposed convolution has output padding: set Operation to Transposed, or it to 0.',
    ],
    [
      { operation: 'transposed', rounding: 'ceil' },
      'The size of a transposed convolution has nothing to round: set Rounding to Floor.',
    ],
    [
      { operation: 'transposed', rule: 'keras' },
      'Keras’ rule is shown for convolutions only: set Padding rule to another.',
    ],
    [
      { operation: 'transposed', outputPadding: 1 },
      'An output padding of 1 needs a stride or a dilation larger than 1.',
    ],
    [
      { operation: 'transposed', size: 1, padding: 2 },
      'A padding of 2 cuts away all 3 cells of the canvas: less padding or a larger input leaves some.',
    ],
    [
      { operation: 'transposed', kernel: 4, rule: 'same' },
      'Same padding of 3 cells in all is uneven: an odd kernel or an even dilation makes it even.',
    ],
    [
      { operation: 'transposed', view: 'stuffed', padding: 3 },
      'With more padding than K′ − 1, zero-stuffing would have to cut the input: less padding shows it.',
    ],
    [
      { rule: 'same', padding: 2 },
      'This padding rule comes to a padding of 1 here, not 2: set one of the two.',
    ],
    [
      { square: true, sizeAcross: 7 },
      'Square is on, so height and width are the same: switch it off to set them apart.',
    ],
    [
      { sizeAcross: 2 },
      'Width: The kernel spans 3 cells but the padded input has only 2: a smaller kernel, less dilation, more padding or a larger input makes it fit.',
    ],
  ])('%j is refused with what would help', (given, sentence) => {
    expect(conflict(declaration, of(given))).toBe(sentence);
  });

  test('what can be drawn is the limit', () => {
    expect(LONGEST).toBe(MOST);
  });

  test('24 cells are reached and not passed', () => {
    expect(conflict(declaration, of({ size: 12, padding: 6, kernel: 7 }))).toBeNull();
    expect(conflict(declaration, of({ operation: 'transposed', size: 8, stride: 3 }))).toBeNull();
    expect(
      conflict(declaration, of({ operation: 'transposed', size: 8, stride: 3, outputPadding: 1 })),
    ).not.toBeNull();
  });

  test('a width alone makes it non-square, and the other widths are heights', () => {
    expect(of({ size: 3, kernel: 2, sizeAcross: 7 })).toMatchObject({
      square: false,
      sizeAcross: 7,
      kernelAcross: 2,
    });
    expect(of({ size: 6, padding: 1 })).toMatchObject({ square: true, sizeAcross: 6, paddingAcross: 1 });
  });

  test('a rule finds its padding, and a padding of one’s own leaves the rule', () => {
    expect(of({ rule: 'same', kernel: 5, dilation: 2 })).toMatchObject({ padding: 4, paddingAcross: 4 });
    const full = of({ rule: 'full' });
    expect(full.padding).toBe(2);
    expect(changed(declaration, full, 'kernel', 5)).toMatchObject({ padding: 4, rule: 'full' });
    expect(changed(declaration, full, 'padding', 1)).toMatchObject({ padding: 1, rule: 'number' });
  });

  test('less stride takes output padding along', () => {
    const apart = of({ operation: 'transposed', stride: 3, outputPadding: 2 });
    expect(changed(declaration, apart, 'stride', 2)).toMatchObject({
      stride: 2,
      outputPadding: 1,
      outputPaddingAcross: 1,
    });
  });

  test('the operation can be switched from any state, there and back', () => {
    for (const values of drawn(400, 13)) {
      const other = values.operation === 'direct' ? 'transposed' : 'direct';
      expect([values, refusal(declaration, values, 'operation', other)]).toEqual([values, null]);
    }
  });

  test('what an author writes is checked', () => {
    const wrong = (props: object) => wrongProps(declaration, { id: 'a', ...props });
    expect(wrong({ preset: 'dilation' })).toEqual([]);
    expect(wrong({ size: 13 })).toEqual(['ConvArithmetic: size takes a whole number from 1 to 12, not 13.']);
    expect(wrong({ preset: 'dilation', size: 4 })).toEqual([
      expect.stringMatching(/^ConvArithmetic: The kernel spans 5 cells/),
    ]);
  });
});
