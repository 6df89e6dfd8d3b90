import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseLayers, printLayers } from '#course/layerText.ts';
import {
  duplicated,
  inserted,
  isWithin,
  layerAt,
  moved,
  numberAt,
  pathsOf,
  removed,
  replaced,
  type Design,
} from '#widgets/Playground/design.ts';

const design: Design = {
  layers: parseLayers('relu,res(tanh,cat(gelu;sigmoid,relu6);softmax),flatten'),
  chosen: 1,
};
const names = ({ layers, chosen }: Design) => `${printLayers(layers)} ${chosen}`;
const at = (name: string) =>
  pathsOf(design.layers).find((path) => printLayers([layerAt(design.layers, path)!]).startsWith(name))!;

test('layers are counted in the order in which they are read, those of a block behind it', () => {
  const paths = pathsOf(design.layers);
  expect(paths.map((path) => layerAt(design.layers, path)!.type)).toEqual([
    ...['relu', 'residual', 'tanh', 'concat', 'gelu', 'sigmoid', 'relu6', 'softmax', 'flatten'],
  ]);
  expect(paths.map((path) => numberAt(design.layers, path))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(numberAt(design.layers, [7])).toBe(0);
});

test('what is put in, doubled, set or taken out inside of blocks changes nothing around', () => {
  expect(names(inserted(design, at('relu6'), { type: 'gelu' }))).toBe(
    'relu,res(tanh,cat(gelu;sigmoid,gelu,relu6);softmax),flatten 7',
  );
  expect(names(duplicated(design, at('gelu')))).toBe(
    'relu,res(tanh,cat(gelu,gelu;sigmoid,relu6);softmax),flatten 6',
  );
  expect(names(replaced(design, at('gelu'), { type: 'tanh' }))).toBe(
    'relu,res(tanh,cat(tanh;sigmoid,relu6);softmax),flatten 1',
  );
  expect(names(removed(design, at('softmax')))).toBe('relu,res(tanh,cat(gelu;sigmoid,relu6)),flatten 8');
  expect(names(removed(design, [2]))).toBe('relu,res(tanh,cat(gelu;sigmoid,relu6);softmax) 8');
  expect(
    names(
      inserted({ layers: parseLayers('res(relu)'), chosen: 1 }, [0, 1, 0], {
        type: 'tanh',
      }),
    ),
  ).toBe('res(relu;tanh) 3');
});

test('a layer goes in front of what stands there, into blocks and out of them', () => {
  expect(names(moved(design, [0], [2]))).toBe('res(tanh,cat(gelu;sigmoid,relu6);softmax),relu,flatten 8');
  expect(names(moved(design, [0], at('relu6')))).toBe(
    'res(tanh,cat(gelu;sigmoid,relu,relu6);softmax),flatten 6',
  );
  expect(names(moved(design, at('relu6'), [2]))).toBe(
    'relu,res(tanh,cat(gelu;sigmoid);softmax),relu6,flatten 8',
  );
  expect(moved(design, [1], at('gelu'))).toBe(design);
});

test('no move loses a layer or doubles one, and what was moved is looked at', () => {
  const paths = pathsOf(design.layers);
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.constantFrom(...paths), (from, to) => {
      const next = moved(design, from, to);
      const types = ({ layers }: Design) =>
        pathsOf(layers)
          .map((path) => layerAt(layers, path)!.type)
          .sort();
      expect(types(next)).toEqual(types(design));
      if (!isWithin(to, from))
        expect(layerAt(next.layers, pathsOf(next.layers)[next.chosen - 1]!)!.type).toBe(
          layerAt(design.layers, from)!.type,
        );
    }),
    { seed: 1, numRuns: 200 },
  );
});
