import { describe, expect, it } from 'vitest';
import { readLayers } from '#engine/index.ts';

describe('readLayers', () => {
  it('takes layers as they are', () => {
    const layers = [
      { type: 'conv2d', name: 'stem', filters: 4, kernel: [3, 5], padding: 'same', bias: false },
      { type: 'residual', body: [{ type: 'relu' }], shortcut: [] },
      { type: 'concat', branches: [[{ type: 'relu' }], []] },
    ];
    expect(readLayers(layers)).toEqual(layers);
  });

  it('splices lists within lists, at every depth', () => {
    const unit = [{ type: 'conv2d', filters: 4, kernel: 3 }, [{ type: 'relu' }]];
    const layers = readLayers([
      unit,
      { type: 'residual', body: [unit] },
      { type: 'concat', branches: [[unit], [[]]] },
    ]);
    const flat = [{ type: 'conv2d', filters: 4, kernel: 3 }, { type: 'relu' }];
    expect(layers).toEqual([
      ...flat,
      { type: 'residual', body: flat },
      { type: 'concat', branches: [flat, []] },
    ]);
  });

  it.each([
    [{}, 'layers must be a list, not an object'],
    ['relu', 'layers must be a list, not "relu"'],
    [[null], "layers[0] must be a layer such as { type: 'relu' }, not null"],
    [[{ type: 'relu' }, 'relu'], 'layers[1] must be a layer such as { type: \'relu\' }, not "relu"'],
    [[{ type: 'linear', units: 1, bias: 0 }], 'layers[0] (linear): bias must be true or false, not 0'],
    [[{ type: 'residual', body: 3 }], 'layers[0].body must be a list, not 3'],
    [[{ type: 'concat', branches: 3 }], 'layers[0].branches must be a list of lists, not 3'],
    [[{ type: 'concat', branches: [3] }], 'layers[0].branches[0] must be a list, not 3'],
  ])('refuses %j', (value, message) => {
    expect(() => readLayers(value)).toThrow(new TypeError(message));
  });

  it.each([
    [[{ type: 'conv2d', filters: 4 }], 'layers[0] (conv2d) needs kernel'],
    [[{ type: 'maxPool2d' }], 'layers[0] (maxPool2d) needs size'],
    [[{ type: 'relu', size: 3 }], 'layers[0] (relu) has no "size"; it takes nothing'],
    [
      [{ type: 'avgPool2d', size: 2, dilation: 2 }],
      'layers[0] (avgPool2d) has no "dilation"; it takes size, stride, padding, ceil, countPadding',
    ],
    [[{ type: 'residual', body: [{ type: 'linear' }] }], 'layers[0].body[0] (linear) needs units'],
  ])('refuses %j, which is no such layer', (value, message) => {
    expect(() => readLayers(value)).toThrow(new RangeError(message));
  });

  it.each([['conv'], ['toString'], [7], [undefined]])(
    'refuses the type %j and lists those that exist',
    (type) => {
      expect(() => readLayers([{ type }])).toThrow(RangeError);
      expect(() => readLayers([{ type }])).toThrow(
        /^layers\[0\] has the type .*; there are conv2d, convTranspose2d, /,
      );
    },
  );
});
