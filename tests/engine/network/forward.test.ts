import { describe, expect, it } from 'vitest';
import type { Layer } from '#engine/index.ts';
import { averages, conv2d, copy, forward, initialize, matrix, relu, tensor } from '#engine/index.ts';
import { goldenTrainings } from '../../fixtures/golden.ts';
import { expectClose } from '../close.ts';
import { normals } from '../finiteDifferences.ts';

describe('forward', () => {
  it('keeps every activation', () => {
    const net = initialize([{ type: 'conv2d', filters: 2, kernel: 3 }, { type: 'relu' }], [1, 4, 4], 1);
    const input = normals([3, 1, 4, 4], 1);
    const passes = forward(net, input);
    const { weight, bias } = net.units[0]!;
    expect(passes[0]).toMatchObject({ input, output: conv2d(input, weight!, bias) });
    expect(passes[1]).toMatchObject({ input: passes[0]!.output, output: relu(passes[0]!.output) });
  });

  it('adds in a residual and stacks in a concat', () => {
    const double: Layer = { type: 'scale', initial: 2 };
    const image = matrix([[1, 2]]);
    const last = (layer: Layer) => forward(initialize([layer], [1, 1, 2], 1), image).at(-1)!;
    expect([...last({ type: 'residual', body: [double] }).output.data]).toEqual([3, 6]);
    expect([...last({ type: 'residual', body: [double], shortcut: [double, double] }).output.data]).toEqual([
      6, 12,
    ]);
    expect([...last({ type: 'residual', body: [] }).output.data]).toEqual([2, 4]);
    const stacked = last({ type: 'concat', branches: [[double], [], [double, double]] });
    expect(stacked.output).toEqual(tensor([1, 3, 1, 2], [2, 4, 1, 2, 4, 8]));
    expect(stacked.branches[2]!.map(({ output }) => [...output.data])).toEqual([
      [2, 4],
      [4, 8],
    ]);
  });

  it('normalises by the batch in training and by the running averages in use', () => {
    const net = initialize([{ type: 'batchNorm2d', eps: 0 }], [1, 1, 1], 1);
    const input = tensor([2, 1, 1, 1], [3, 7]);
    expect([...forward(net, input).at(-1)!.output.data]).toEqual([3, 7]);
    expect([...forward(net, input, { training: true }).at(-1)!.output.data]).toEqual([-1, 1]);
  });

  it('agrees with PyTorch on a trained network with batch normalisation, a residual and a concat', () => {
    const run = goldenTrainings().find(({ output }) => output !== null)!;
    const net = copy(initialize(run.layers, run.input.shape.slice(1), 0), run.final);
    averages(net).forEach(({ data }, i) => data.set(run.averages[i]!.data));
    expectClose(forward(net, run.input).at(-1)!.output, run.output!, run.tolerance);
  });

  it('refuses images of another shape', () => {
    const net = initialize([], [1, 4, 4], 1);
    expect(forward(net, normals([2, 1, 4, 4], 1))).toEqual([]);
    expect(() => forward(net, normals([1, 1, 4, 5], 1))).toThrow(
      new RangeError('input must have the shape [1, 1, 4, 4], not [1, 1, 4, 5]'),
    );
  });
});
