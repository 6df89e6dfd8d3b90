import { describe, expect, it } from 'vitest';
import type { OptimizerOptions } from '#engine/index.ts';
import { tensor } from '#engine/index.ts';
import { checkOptimizer, emptyMemory, update } from '#engine/network/optimizer.ts';

/** Where a weight that begins at 10 is after each of these gradients. */
function path(gradients: number[], options: OptimizerOptions): number[] {
  const weight = [tensor([1], [10])];
  let memory = emptyMemory(weight);
  return gradients.map((gradient) => {
    memory = update(weight, [tensor([1], [gradient])], memory, options);
    return weight[0]!.data[0]!;
  });
}

describe('update', () => {
  it('sgd steps against the gradient', () => {
    expect(path([2, -4], { optimizer: 'sgd', learningRate: 0.5 })).toEqual([9, 11]);
  });

  it('sgd with momentum goes on where it was going', () => {
    expect(path([2, 0, 0], { optimizer: 'sgd', learningRate: 0.5, momentum: 0.5 })).toEqual([9, 8.5, 8.25]);
  });

  it('adam first steps by the learning rate, whatever the size of the gradient', () => {
    for (const gradient of [1e-3, 1, 1e3]) {
      expect(path([gradient], { optimizer: 'adam', learningRate: 0.5, eps: 0 })[0]).toBeCloseTo(9.5, 12);
    }
  });

  it('adam is its formula', () => {
    const [first, second] = path([3, -1], {
      optimizer: 'adam',
      learningRate: 0.1,
      beta1: 0.5,
      beta2: 0.75,
      eps: 0.5,
    });
    expect(first).toBeCloseTo(10 - (0.1 * 3) / (3 + 0.5), 12);
    // m = ½·1.5 − ½, v = ¾·2.25 + ¼, and what the zeros at the start took from them
    const [m, v] = [0.25 / 0.75, 1.9375 / (1 - 0.5625)];
    expect(second).toBeCloseTo(first! - (0.1 * m) / (Math.sqrt(v) + 0.5), 12);
  });

  it('refuses gradients that do not fit', () => {
    const weights = [tensor([2]), tensor([3])];
    const options = { optimizer: 'sgd', learningRate: 1 } as const;
    expect(() => update(weights, [tensor([2])], emptyMemory(weights), options)).toThrow(
      'gradients must be 2, not 1',
    );
    expect(() => update(weights, [tensor([2]), tensor([2])], emptyMemory(weights), options)).toThrow(
      'gradients[1] must have the shape [3], not [2]',
    );
  });
});

describe('checkOptimizer', () => {
  it.each([
    { optimizer: 'sgd', learningRate: 0, momentum: 1 },
    { optimizer: 'adam' },
    { optimizer: 'adam', learningRate: 1e-3, beta1: 0, beta2: 0.5, eps: 0 },
  ] as const)('takes %j', (options) => {
    expect(() => checkOptimizer(options)).not.toThrow();
  });

  it.each([
    [{ optimizer: 'rmsprop', learningRate: 1 }, 'optimizer must be "sgd" or "adam", not "rmsprop"'],
    [{}, 'optimizer must be "sgd" or "adam", not undefined'],
    [{ optimizer: 'sgd' }, 'learningRate must be a number, 0 or more, not undefined'],
    [{ optimizer: 'sgd', learningRate: -1 }, 'learningRate must be a number, 0 or more, not -1'],
    [{ optimizer: 'sgd', learningRate: '0.1' }, 'learningRate must be a number, 0 or more, not "0.1"'],
    [{ optimizer: 'adam', learningRate: NaN }, 'learningRate must be a number, 0 or more, not NaN'],
    [
      { optimizer: 'sgd', learningRate: 0.1, momentum: -0.9 },
      'momentum must be a number, 0 or more, not -0.9',
    ],
    [{ optimizer: 'adam', beta1: 1 }, 'beta1 must be a number, 0 or more and less than 1, not 1'],
    [{ optimizer: 'adam', beta2: -0.1 }, 'beta2 must be a number, 0 or more and less than 1, not -0.1'],
    [{ optimizer: 'adam', eps: -1 }, 'eps must be a number, 0 or more, not -1'],
  ])('refuses %j', (options, message) => {
    expect(() => checkOptimizer(options as OptimizerOptions)).toThrow(new RangeError(message));
  });
});
