import { expect, test } from 'vitest';

import { parseLayers } from '#course/layerText.ts';
import { initialize, stateOf, writeSafetensors } from '#engine/index.ts';
import { designFile } from '#widgets/Playground/designFile.ts';
import { designs } from '#widgets/Playground/designs.ts';
import { openDesign, openWeights, readProgram } from '#widgets/Playground/exchanges.ts';

const input = [1, 28, 28];
const fileOf = (content: string | Uint8Array<ArrayBuffer>) => new File([content], 'mine');
const netOf = (text: string, seed = 1) => initialize(parseLayers(text), input, seed);

test('a saved design comes back, with blocks and with kernels by hand', async () => {
  for (const layers of [designs.residual.layers, parseLayers('conv2k3*sobelX.laplacian'), []])
    expect(await openDesign(fileOf(designFile(layers)))).toEqual(layers);
});

test.each([
  ['no design', 'this file is no JSON, as a saved design is'],
  ['{"layers": [{"type": "conv3d"}]}', 'layers[0] has the type "conv3d"'],
  ['{"layers": [{"type": "conv2d", "filters": 3}]}', 'layers[0] (conv2d) needs kernel'],
])('%j is refused as a design', async (text, reason) => {
  await expect(openDesign(fileOf(text))).rejects.toThrow(reason);
});

test('weights are taken where they fit, and it is said which of them do not', async () => {
  const bytes = (text: string) => fileOf(new Uint8Array(writeSafetensors(stateOf(netOf(text, 5)))));
  const { tensors } = await openWeights(bytes('conv2k3,flatten,linear10'), netOf('conv2k3,flatten,linear10'));
  expect([...tensors.keys()]).toEqual(['0.weight', '0.bias', '2.weight', '2.bias']);
  await expect(openWeights(bytes('conv2k3,relu'), netOf('conv2k5,relu'))).rejects.toThrow(
    '"0.weight" has the shape [2, 1, 3, 3], and the network wants [2, 1, 5, 5]',
  );
  await expect(openWeights(bytes('conv2k3'), netOf('conv2k3,bnorm'))).rejects.toThrow(
    '"1.weight" is missing',
  );
  await expect(openWeights(bytes('conv2k3,bnorm'), netOf('conv2k3'))).rejects.toThrow('has no "1.weight"');
  await expect(openWeights(fileOf('not such a file'), netOf('conv2k3'))).rejects.toThrow(
    'This is not a sound safetensors file',
  );
});

test('a program says what it holds, for which picture it was written, and where it stops', () => {
  const words = (text: string) => readProgram(text, input).words;
  expect(words('nn.Sequential(nn.Conv2d(1, 4, 3), nn.ReLU())')).toBe('2 layers in PyTorch, from one line.');
  expect(words('keras.Sequential([keras.Input((32, 32, 3)),\nlayers.Conv2D(4, 3)])')).toBe(
    '1 layer in Keras, from one line. It was written for 3 × 32 × 32 and gets 1 × 28 × 28 here.',
  );
  expect(words('nn.Sequential(nn.Conv2d(1, 4, 3),\nnn.ReLU(),\nnn.Linear(3, 4))')).toMatch(
    /^Line 3: .*\. 2 layers before it are shown\.$/,
  );
  expect(words('print(1)')).toMatch(/^Line 1: there is no network in this text/);
});
