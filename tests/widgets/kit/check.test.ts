import { describe, expect, test } from 'vitest';

import { merge, wrongProps } from '#widgets/kit/check.ts';
import { defaults, sample } from './sample.ts';

const wrong = (props: Record<string, unknown>) => wrongProps(sample, props);

describe('what an author wrote', () => {
  test('passes when it is sound', () => {
    expect(
      wrong({ id: 'a', side: 9, kernel: 5, shape: 'bar', mirrored: true, drawn: [[1, -2]], step: 3 }),
    ).toEqual([]);
    expect(
      wrong({ id: 'a', preset: 'small', step: 'last', title: 'T', caption: 'C', figure: '1.2' }),
    ).toEqual([]);
  });

  test.each([
    [{ stride: 2 }, 'Sample: stride is not a parameter; there are side, kernel, shape, mirrored, drawn.'],
    [{ side: 10 }, 'Sample: side takes a whole number from 1 to 9, not 10.'],
    [{ side: 2.5 }, 'Sample: side takes a whole number from 1 to 9, not 2.5.'],
    [{ side: '7' }, 'Sample: side takes a whole number from 1 to 9, not "7".'],
    [{ shape: 'toString' }, 'Sample: shape takes one of disc, bar, not "toString".'],
    [{ mirrored: 'yes' }, 'Sample: mirrored takes true or false, not "yes".'],
    [
      { drawn: [[1, 2], [3]] },
      'Sample: drawn takes rows of equal length, 1 to 3 each way, of numbers from -9 to 9.',
    ],
    [
      { drawn: [[10]] },
      'Sample: drawn takes rows of equal length, 1 to 3 each way, of numbers from -9 to 9.',
    ],
    [{ drawn: [] }, 'Sample: drawn takes rows of equal length, 1 to 3 each way, of numbers from -9 to 9.'],
    [{ preset: 'large' }, 'Sample: preset takes one of small, not "large".'],
    [{ preset: 'little' }, 'Sample: preset "little" is called small now: write that.'],
    [{ step: 0 }, 'Sample: step takes a whole number from 1, or "last", not 0.'],
    [{ side: 2 }, 'Sample: A kernel of 3 does not fit into 2.'],
    [{ preset: 'small', kernel: 5 }, 'Sample: A kernel of 5 does not fit into 4.'],
  ])('%j is refused with what would be right', (props, message) => {
    expect(wrong({ id: 'a', ...props })).toEqual([message]);
  });
});

test('settings go before the preset, and the preset before the defaults', () => {
  expect(merge(sample, 'small', { kernel: 2 })).toEqual({
    side: 4,
    kernel: 2,
    shape: 'bar',
    mirrored: false,
    drawn: null,
  });
  expect(merge(sample, undefined, { mirrored: false, side: 1 })).toMatchObject({ mirrored: false, side: 1 });
});

test('what is left open is completed from what is given', () => {
  const wide = {
    ...sample,
    complete: (values: typeof defaults, given: ReadonlySet<string>) =>
      given.has('kernel') ? values : { ...values, kernel: values.side - 2 },
  } as typeof sample;
  expect(merge(wide, undefined, { side: 6 }).kernel).toBe(4);
  expect(merge(wide, 'small', {}).kernel).toBe(2);
  expect(merge(wide, undefined, { side: 6, kernel: 1 }).kernel).toBe(1);
  expect(merge(wide, undefined, { side: undefined }, { ...defaults, side: 5 }).kernel).toBe(3);
});

test('other values can take the place of the defaults, and null is a value', () => {
  const base = { ...defaults, side: 9, drawn: [[1]] };
  expect(merge(sample, undefined, { kernel: 2 }, base)).toEqual({ ...base, kernel: 2 });
  expect(merge(sample, undefined, { drawn: null }, base).drawn).toBeNull();
});
