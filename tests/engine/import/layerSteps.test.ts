import { expect, it } from 'vitest';
import { signature } from '#engine/import/argument.ts';
import { both, countingStep, lookingStep, only, plainStep, unless } from '#engine/import/layerSteps.ts';

const args = signature('f(in_channels, in_features=7, mode="zeros")')({
  ...{ line: 2, title: 'nn.X', positional: [3], named: new Map() },
});

it('makes steps of a layer, and says which learn and which flatten', () => {
  expect(plainStep(args, { type: 'linear', units: 3 })).toMatchObject({
    line: 2,
    title: 'nn.X',
    learned: true,
  });
  expect(plainStep(args, { type: 'flatten' })).toMatchObject({ learned: false, flattens: true });
  const step = lookingStep(args, ([c]) => [{ type: 'conv2d', filters: c!, kernel: 1 }], true);
  expect(step.learned).toBe(true);
  expect(step.read([5, 2, 2], []).layers).toEqual([{ type: 'conv2d', filters: 5, kernel: 1 }]);
});

it('holds what arrives to what is said', () => {
  const conv = countingStep(args, 'in_channels', { type: 'relu' });
  expect(conv.wants).toEqual({ kind: 'channels', count: 3 });
  expect(conv.read([3, 2, 2], []).layers).toHaveLength(1);
  expect(() => conv.read([4, 2, 2], [])).toThrow('nn.X takes 3 channels (in_channels), and 4 arrive');
  const dense = countingStep(args, 'in_features', { type: 'relu' });
  expect(() => dense.read([4], [])).toThrow('nn.X takes 7 numbers (in_features), and 4 arrive');
  // An image where a list is meant is another mistake, which the layer itself finds.
  expect(dense.read([4, 2, 2], []).layers).toHaveLength(1);
});

it('says only what is not as usual, and refuses what cannot be said', () => {
  expect([unless('stride', 2, 1), unless('stride', 1, 1), unless('size', [1, 2], [1, 2])]).toEqual([
    { stride: 2 },
    {},
    {},
  ]);
  expect(() => only(args, 'mode', 'zeros')).not.toThrow();
  expect(() => only(args, 'mode', null, true, 3)).toThrow(
    'nn.X can be read with mode = None or True or 3 alone',
  );
  expect([both(3), both([1, 2])]).toEqual([
    [3, 3],
    [1, 2],
  ]);
});
