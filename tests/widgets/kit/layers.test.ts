import { describe, expect, test } from 'vitest';

import type { Layer } from '#engine/index.ts';
import { readAddress, writeAddress } from '#widgets/kit/address.ts';
import { wrongProps } from '#widgets/kit/check.ts';
import { layers } from '#widgets/kit/layers.ts';
import { conflict, refusal } from '#widgets/kit/limits.ts';
import { declare, integer } from '#widgets/kit/parameters.ts';

const initial: readonly Layer[] = [{ type: 'conv2d', filters: 4, kernel: 3 }, { type: 'relu' }];

/** A network on a square picture. */
const declaration = declare({
  name: 'Network',
  summary: 'A declaration to test with.',
  parameters: {
    side: integer('Input size', { default: 8, min: 1, max: 32 }),
    network: layers('Network', initial, 4),
  },
  presets: {},
  facts: {},
  inputs: { network: ({ side }) => [1, side, side] },
});
const values = { side: 8, network: initial };
const pooled: Layer[] = [...initial, { type: 'maxPool2d', size: 4 }, { type: 'flatten' }];

describe('in an address', () => {
  test('it is short and readable, and comes back', () => {
    const told = writeAddress(declaration, values, 'a', '', {
      values: { side: 8, network: pooled },
      step: null,
    });
    expect(told).toBe('?a.network=conv4k3,relu,max4,flatten');
    expect(readAddress(declaration, values, 'a', told).values.network).toEqual(pooled);
    expect(writeAddress(declaration, values, 'a', '', { values, step: null })).toBe('');
  });

  test.each([
    ['conv4k3,rely', 'Network cannot be read: “rely” is no layer'],
    ['conv4', 'Network cannot be read: layers[0] (conv2d) needs kernel.'],
    ['relu,relu,relu,relu,relu', 'Network takes a list of layers: there are 5 of them, and 4 is the most.'],
    ['res(relu,relu;relu),relu', 'there are 5 of them'],
    ['conv4k9', 'Layer 1 (conv2d) gets [1, 8, 8]: '],
  ])('%s is not taken, with the reason', (text, reason) => {
    const { refused, values: taken } = readAddress(declaration, values, 'a', `?a.network=${text}`);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain(reason);
    expect(taken).toEqual(values);
  });
});

test('an author may write one, and is told which layer does not fit', () => {
  expect(wrongProps(declaration, { id: 'a', network: pooled })).toEqual([]);
  expect(wrongProps(declaration, { id: 'a', network: [{ type: 'relu', size: 2 }] })[0]).toContain(
    'Network: network takes a list of layers: layers[0] (relu) has no "size"',
  );
  expect(wrongProps(declaration, { id: 'a', network: [...pooled, ...pooled] })[0]).toContain('4 is the most');
});

test('a size that leaves a layer nothing is refused, as the layer that has nothing is', () => {
  expect(conflict(declaration, { side: 8, network: pooled })).toBeNull();
  expect(refusal(declaration, { side: 8, network: pooled }, 'side', 5)).toMatch(
    /^Layer 3 \(maxPool2d\) gets \[4, 3, 3\]: /,
  );
  expect(refusal(declaration, values, 'network', pooled)).toBeNull();
});
