import { expect, test } from 'vitest';

import type { Layer } from '#engine/index.ts';
import { setting, settingOf, withSetting } from '#widgets/kit/layerSettings.ts';

const stride = setting('stride', 'Stride', 1, 4);
const padding = setting('padding', 'Padding', 0, 6);
const filters = setting('filters', 'Filters', 1, 64);
const kernel = setting('kernel', 'Kernel size', 1, 7);
const conv: Layer = { type: 'conv2d', filters: 8, kernel: [3, 5], padding: 'same', dilation: 2 };
const pool: Layer = { type: 'maxPool2d', size: 3 };

test('what is not said is what a layer would have anyway', () => {
  expect([stride, padding, kernel].map((of) => settingOf(conv, of))).toEqual([1, 2, 3]);
  expect([stride, padding].map((of) => settingOf(pool, of))).toEqual([3, 0]);
});

test('what a layer would have anyway is left unsaid, but for what it needs', () => {
  expect(withSetting({ ...pool, stride: 2 }, stride, 3)).toEqual(pool);
  expect(withSetting(pool, stride, 1)).toEqual({ ...pool, stride: 1 });
  expect(withSetting({ type: 'conv2d', filters: 2, kernel: 3, padding: 1 }, padding, 0)).toEqual({
    ...{ type: 'conv2d', filters: 2, kernel: 3 },
  });
  expect(withSetting({ type: 'conv2d', filters: 2, kernel: 3 }, filters, 1)).toEqual({
    ...{ type: 'conv2d', filters: 1, kernel: 3 },
  });
});

test('a block is as wide as its convolutions, all of them', () => {
  const one = (count: number): Layer => ({ type: 'conv2d', filters: count, kernel: 3 });
  const block = (count: number): Layer => ({
    ...{ type: 'residual', body: [one(count), { type: 'relu' }, one(count)], shortcut: [one(count)] },
  });
  expect(settingOf(block(4), filters)).toBe(4);
  expect(withSetting(block(4), filters, 6)).toEqual(block(6));
});
