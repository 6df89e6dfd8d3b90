import { expect, it } from 'vitest';
import { layerReader, unknownName } from '#engine/import/dialect.ts';
import { keras } from '#engine/import/keras.ts';
import { plainStep } from '#engine/import/layerSteps.ts';
import { pytorch } from '#engine/import/pytorch.ts';

it('a layer is read by its signature', () => {
  const reader = layerReader('Dense(units, name=None)', (args) => [
    plainStep(args, { type: 'linear', units: args.whole('units') }),
  ]);
  const [step] = reader({ line: 2, title: 'Dense', positional: [], named: new Map([['units', 3]]) });
  expect(step!.read([4], []).layers).toEqual([{ type: 'linear', units: 3 }]);
});

it.each([
  [
    pytorch,
    'nn.Conv2D',
    'nn.Conv2D is none of the layers of PyTorch that can be read here: did you mean Conv2d?',
  ],
  [pytorch, 'nn.Embedding', 'nn.Embedding is none of the layers of PyTorch that can be read here'],
  [
    pytorch,
    'Block',
    'Block is none of the layers of PyTorch that can be read here: if it is your own, paste its class, too',
  ],
  [
    keras,
    'layers.Conv2d',
    'layers.Conv2d is none of the layers of Keras that can be read here: did you mean Conv2D?',
  ],
])('$1 is not known', (dialect, path, message) => {
  expect(unknownName(dialect, path, 5)).toMatchObject({ line: 5, message });
});
