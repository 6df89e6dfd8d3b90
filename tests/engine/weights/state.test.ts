import { describe, expect, it } from 'vitest';
import type { Layer } from '#engine/index.ts';
import { averages, initialize, parameters, stateOf, tensor, withState } from '#engine/index.ts';

const layers: Layer[] = [
  { type: 'conv2d', filters: 3, kernel: 3, bias: false },
  { type: 'batchNorm2d' },
  { type: 'relu' },
  {
    type: 'residual',
    body: [{ type: 'conv2d', filters: 4, kernel: 1 }, { type: 'scale' }],
    shortcut: [{ type: 'conv2d', filters: 4, kernel: 1, bias: false }],
  },
  { type: 'concat', branches: [[], [{ type: 'relu' }, { type: 'layerNorm2d' }]] },
  { type: 'flatten' },
  { type: 'linear', units: 2 },
];
const net = initialize(layers, [1, 4, 4], 1);

describe('stateOf', () => {
  it('has the names and shapes of the state_dict of the program for PyTorch', () => {
    expect([...stateOf(net)].map(([name, { shape }]) => [name, shape])).toEqual([
      ['0.weight', [3, 1, 3, 3]],
      ['1.weight', [3]],
      ['1.bias', [3]],
      ['1.running_mean', [3]],
      ['1.running_var', [3]],
      ['3.body.0.weight', [4, 3, 1, 1]],
      ['3.body.0.bias', [4]],
      ['3.body.1.weight', [4, 1, 1]],
      ['3.shortcut.0.weight', [4, 3, 1, 1]],
      ['4.branches.1.1.weight', [4]],
      ['4.branches.1.1.bias', [4]],
      ['6.weight', [2, 32]],
      ['6.bias', [2]],
    ]);
  });
});

describe('withState', () => {
  const other = initialize(layers, [1, 4, 4], 2);
  averages(other).forEach(({ data }) => data.fill(7));
  const changed = (name: string, value?: ReturnType<typeof tensor>) => {
    const state = stateOf(other);
    if (value) state.set(name, value);
    else state.delete(name);
    return () => withState(net, state);
  };

  it('puts other numbers in, and shares them with nobody', () => {
    const before = parameters(net)[0]!.data[0];
    const filled = withState(net, stateOf(other));
    expect([parameters(filled), averages(filled)]).toEqual([parameters(other), averages(other)]);
    parameters(filled)[0]!.data.fill(9);
    expect([parameters(net)[0]!.data[0], parameters(other)[0]!.data.includes(9)]).toEqual([before, false]);
  });

  it('lets a count of batches pass, which PyTorch keeps beside its averages', () => {
    expect(changed('1.num_batches_tracked', tensor([], [12]))).not.toThrow();
  });

  it.each([
    [changed('6.bias'), '"6.bias" is missing; the network wants it with the shape [2]'],
    [changed('6.bias', tensor([3])), '"6.bias" has the shape [3], and the network wants [2]'],
    [
      changed('0.weight', { shape: [3, 1, 3, 3], data: new Float64Array(4) }),
      '"0.weight" has 4 numbers, and its shape wants 27',
    ],
    [
      changed('0.bias', tensor([3])),
      /^the network has no "0\.bias"; it has 0\.weight, 1\.weight, .*, 6\.bias$/,
    ],
  ])('refuses what does not fit (%#)', (fill, message) => {
    expect(fill).toThrow(RangeError);
    expect(fill).toThrow(message);
  });
});
