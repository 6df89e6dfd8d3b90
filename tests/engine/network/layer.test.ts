import { expect, it } from 'vitest';
import type { Layer } from '#engine/index.ts';
import { inside } from '#engine/network/layer.ts';

const relu: Layer = { type: 'relu' };

it('names the lists inside a layer', () => {
  expect(inside(relu)).toEqual([]);
  expect(inside({ type: 'residual', body: [relu] })).toEqual([{ name: 'body', layers: [relu] }]);
  expect(inside({ type: 'residual', body: [relu], shortcut: [] }).map(({ name }) => name)).toEqual([
    'body',
    'shortcut',
  ]);
  expect(inside({ type: 'concat', branches: [[relu], []] }).map(({ name }) => name)).toEqual([
    'branch 1',
    'branch 2',
  ]);
});
