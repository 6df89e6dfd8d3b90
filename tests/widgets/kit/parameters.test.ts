import { expect, test } from 'vitest';

import { choice, controlsOf } from '#widgets/kit/parameters.ts';
import { sample } from './sample.ts';

test('a choice takes its words from samples that have a label, or as they stand', () => {
  const fruit = { label: 'Red apple', price: 3 };
  expect(choice('Fruit', { apple: fruit, pear: 'Pear' }, 'pear')).toEqual({
    kind: 'choice',
    label: 'Fruit',
    options: { apple: 'Red apple', pear: 'Pear' },
    default: 'pear',
  });
});

test('controls are those of the preset, or one for each parameter', () => {
  const all = ['side', 'kernel', 'shape', 'mirrored', 'drawn'];
  expect(controlsOf(sample, undefined)).toEqual(all);
  expect(controlsOf(sample, 'small')).toEqual(all);
  const few = { ...sample, presets: { few: { values: {}, controls: ['shape'] as const } } };
  expect(controlsOf(few, 'few')).toEqual(['shape']);
});
