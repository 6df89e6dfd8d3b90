import { describe, expect, it } from 'vitest';
import { apply, endlessPadding, isNone, zeroPadding } from '#engine/export/kerasStep.ts';

const margins = { top: 1, right: 2, bottom: 3, left: 4 };

describe('a line of Keras', () => {
  it('calls a layer on the variable that it is given', () => {
    expect(apply('Flatten')('x')).toBe('layers.Flatten()(x)');
    expect(apply('Dense', [10])('features')).toBe('layers.Dense(10)(features)');
  });

  it('names what is not as usual', () => {
    const named = { strides: [2, 1], use_bias: [false, true] } as const;
    expect(apply('Conv2D', [4, [3, 5]], named)('x')).toBe(
      'layers.Conv2D(4, (3, 5), strides=2, use_bias=False)(x)',
    );
    expect(apply('Conv2D', [4, 3], { strides: [1, 1] })('x')).toBe('layers.Conv2D(4, 3)(x)');
  });

  it('pads rows above and below, then columns left and right', () => {
    expect(zeroPadding(margins)('x')).toBe('layers.ZeroPadding2D(((1, 3), (4, 2)))(x)');
  });

  it('pads with -∞, in a batch of maps whose channels come last', () => {
    expect(endlessPadding(margins)('x')).toBe(
      'ops.pad(x, ((0, 0), (1, 3), (4, 2), (0, 0)), constant_values=float("-inf"))',
    );
  });
});

it.each(['top', 'right', 'bottom', 'left'])('a margin at the %s is one', (side) => {
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  expect(isNone(none)).toBe(true);
  expect(isNone({ ...none, [side]: 1 })).toBe(false);
});
