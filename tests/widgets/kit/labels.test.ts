import { expect, test } from 'vitest';

import { labels } from '#widgets/kit/labels.ts';

test('options are called what the things that they stand for are called, in their order', () => {
  const options = labels({ b: { label: 'Second letter' }, a: { label: 'First letter' } });
  expect(Object.entries(options)).toEqual([
    ['b', 'Second letter'],
    ['a', 'First letter'],
  ]);
});
