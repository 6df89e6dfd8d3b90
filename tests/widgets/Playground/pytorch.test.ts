import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { parseLayers, printLayers } from '#course/layerText.ts';
import {
  describe,
  forward,
  initialize,
  pytorchSource,
  readSafetensors,
  totals,
  withState,
  type Network,
} from '#engine/index.ts';
import { designs } from '#widgets/Playground/designs.ts';
import { designRuns, input, networkOf, picture, trainedRun } from '../../fixtures/designs.ts';

const runs = designRuns();

/** How far the network's answer to the picture is from PyTorch's, at most. */
const distance = (net: Network, output: readonly number[]): number => {
  const { data } = forward(net, picture).at(-1)!.output;
  expect(data).toHaveLength(output.length);
  return Math.max(...output.map((value, i) => Math.abs(data[i]! - value) / Math.max(1, Math.abs(value))));
};

test('every design to begin with is among those that PyTorch has run', () => {
  const ran = new Set(runs.map(({ layers }) => layers));
  expect(Object.values(designs).filter(({ layers }) => !ran.has(printLayers(layers)))).toEqual([]);
});

test.each(runs)(
  'as in PyTorch, with the copied program and the saved weights: $layers',
  ({ layers, program, parameters, output }) => {
    const list = parseLayers(layers);
    expect(pytorchSource(list, input)).toBe(program);
    expect(totals(describe(list, input)).parameters).toBe(parameters);
    expect(distance(networkOf(layers), output)).toBeLessThan(1e-5);
  },
);

test('weights that PyTorch trained and saved give its answers here', () => {
  const { layers, output } = trainedRun();
  const file = new URL('../../fixtures/pytorch-trained.safetensors', import.meta.url);
  const { tensors } = readSafetensors(readFileSync(file));
  expect(tensors.has('1.num_batches_tracked')).toBe(true);
  const net = withState(initialize(parseLayers(layers), input, 1), tensors);
  expect(distance(net, output)).toBeLessThan(1e-5);
});
