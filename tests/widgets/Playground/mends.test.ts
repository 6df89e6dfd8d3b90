import { expect, test } from 'vitest';

import { parseLayers, printLayers } from '#course/layerText.ts';
import { describe } from '#engine/index.ts';
import { mends, misfitOf } from '#widgets/Playground/mends.ts';
import { rowsOf } from '#widgets/Playground/rows.ts';

const input = [1, 28, 28];
const stuckAt = (text: string) => misfitOf(parseLayers(text), input)?.at;
const offered = (text: string) =>
  mends({ layers: parseLayers(text), chosen: 1 }, input).map(({ label, design }) => [
    label,
    printLayers(design.layers),
  ]);

test('the place of what does not fit is found inside of blocks', () => {
  expect(stuckAt('relu,linear10')).toEqual([1]);
  expect(stuckAt('relu,res(relu,linear10)')).toEqual([1, 0, 1]);
  expect(stuckAt('res(relu;linear10)')).toEqual([0, 1, 0]);
  expect(stuckAt('cat(relu;res(max40))')).toEqual([0, 1, 0, 0, 0]);
  expect(stuckAt('res(max2)')).toEqual([0]);
  expect(stuckAt('relu')).toBeUndefined();
});

test('what is offered helps, at the layer itself or before it', () => {
  expect(offered('conv4k3,linear10')).toContainEqual(['Put flatten before it', 'conv4k3,flatten,linear10']);
  expect(offered('max4,max4,max4')).toEqual([
    ['Pad it by 2', 'max4,max4,max4p2'],
    ['Window 1', 'max4,max4,max1'],
    ...[
      ['Take max pool 2 out', 'max4,max4'],
      ['Take it out', 'max4,max4'],
    ],
  ]);
});

test('blocks are mended inside and as a whole', () => {
  const labels = (text: string) => offered(text).map(([label]) => label);
  expect(offered('res(conv4k3s2p1,conv4k3s2p1)')).toEqual([
    ['Give it a 1 × 1 shortcut with stride 4', 'res(conv4k3s2p1,conv4k3s2p1;conv4k1s4)'],
    ['Take it out', ''],
  ]);
  expect(labels('conv4k3,res(conv4k3)')).toContain('Let its body keep the size');
  expect(labels('cat(conv4k3;conv4k1)')).toEqual(['Let its branches keep the size', 'Take it out']);
  expect(offered('res(relu,max40)')).toContainEqual(['Take it out', 'res(relu)']);
});

test('the layers that fit have their rows, those inside of a block that does not among them', () => {
  const layers = parseLayers('conv4k3,res(conv4k3p1,relu,linear10;conv4k1),relu');
  const rows = rowsOf(layers, input, misfitOf(layers, input)!.at);
  expect(rows.map((row) => row?.output)).toEqual([
    ...[[4, 26, 26], undefined, [4, 26, 26], [4, 26, 26]],
    ...[undefined, undefined, undefined],
  ]);
  expect(rows[2]!.field.height.size).toBe(5);
  const joint = parseLayers('conv4k3,res(conv3k1;conv2k1),relu');
  expect(rowsOf(joint, input, [1]).map((row) => row?.output[0])).toEqual([4, undefined, 3, 2, undefined]);
  const whole = parseLayers('conv4k3,res(conv4k1),relu');
  expect(rowsOf(whole, input, null).map((row) => row?.parameters)).toEqual(
    [0, 1, 1, 2].map((at, index) => {
      const row = describe(whole, input)[at]!;
      return index === 2 ? row.branches[0]![0]!.parameters : row.parameters;
    }),
  );
});
