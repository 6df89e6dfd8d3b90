import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  add,
  avgPool2d,
  avgPool2dGrad,
  crossEntropy,
  globalAvgPool,
  globalAvgPoolGrad,
  maxPool2d,
  maxPool2dGrad,
  relu,
  reluGrad,
  tensor,
  type Backend,
} from '#engine/index.ts';
import { emptyMemory, update, type OptimizerOptions } from '#engine/network/optimizer.ts';
import { properties, wholeTensor } from '../arbitrary.ts';
import { expectClose } from '../close.ts';
import { normals } from '../finiteDifferences.ts';
import { onBothBuilds } from './builds.ts';
import { expectSame } from './same.ts';

const axis = fc
  .record({
    size: fc.integer({ min: 1, max: 4 }),
    stride: fc.integer({ min: 1, max: 3 }),
    padded: fc.boolean(),
    spare: fc.integer({ min: 0, max: 20 }),
  })
  .map(({ padded, ...rest }) => ({ ...rest, padding: padded ? rest.size >> 1 : 0 }));

/** Poolings of all kinds; one of three the usual one. */
const poolings = fc
  .record({ y: axis, x: axis, ceil: fc.boolean(), usual: fc.integer({ min: 0, max: 2 }) })
  .map(({ y, x, ceil, usual }) => ({
    shape: [2, 3, y.size + y.spare, x.size + x.spare],
    params:
      usual === 0 && y.size + y.spare > 1 && x.size + x.spare > 1
        ? { size: 2 }
        : {
            ...{ size: [y.size, x.size] as const, stride: [y.stride, x.stride] as const },
            ...{ padding: [y.padding, x.padding] as const, ceil },
          },
  }));

onBothBuilds('the operators between', (backend) => {
  const own = backend as Required<Backend>;

  it('max pooling, of equals the first', () => {
    fc.assert(
      fc.property(poolings, ({ shape, params }) => {
        const input = wholeTensor(shape, 1);
        const output = maxPool2d(input, params);
        const grad = normals(output.shape, 2);
        expectSame(backend, { output }, () => ({ output: own.maxPool2d(input, params) }));
        expectSame(backend, maxPool2dGrad(input, grad, params), () => own.maxPool2dGrad(input, grad, params));
      }),
      properties,
    );
  });

  it('max pooling with windows that are stretched', () => {
    const [input, params] = [normals([1, 2, 9, 9], 1), { size: 3, stride: 2, dilation: 2, padding: 1 }];
    const output = maxPool2d(input, params);
    expectSame(backend, { output }, () => ({ output: own.maxPool2d(input, params) }));
    expectSame(backend, maxPool2dGrad(input, output, params), () => own.maxPool2dGrad(input, output, params));
  });

  it('average pooling', () => {
    fc.assert(
      fc.property(poolings, fc.boolean(), ({ shape, params }, countPadding) => {
        const [input, how] = [normals(shape, 1), { ...params, countPadding }];
        const output = avgPool2d(input, how);
        const grad = normals(output.shape, 2);
        expectSame(backend, { output }, () => ({ output: own.avgPool2d(input, how) }));
        expectSame(backend, avgPool2dGrad(input, grad, how), () => own.avgPool2dGrad(input, grad, how));
      }),
      properties,
    );
  });

  it('global average pooling', () => {
    const [input, grad] = [normals([2, 3, 5, 7], 1), normals([2, 3, 1, 1], 2)];
    expectSame(backend, { output: globalAvgPool(input) }, () => ({ output: own.globalAvgPool(input) }));
    expectSame(backend, globalAvgPoolGrad(input, grad), () => own.globalAvgPoolGrad(input, grad));
  });

  it('ReLU, and sums, of any number of numbers', () => {
    for (const count of [1, 3, 4, 18]) {
      const [a, b] = [normals([count], 1), normals([count], 2)];
      a.data[0] = 0;
      expectSame(backend, { output: relu(a) }, () => ({ output: own.relu(a) }));
      expectSame(backend, reluGrad(a, b), () => own.reluGrad(a, b));
      expectSame(backend, { output: add(a, b) }, () => ({ output: own.add(a, b) }));
    }
  });

  it('NaN stays NaN', () => {
    const input = tensor(
      [1, 1, 2, 8],
      Array.from({ length: 16 }, (_, i) => (i === 5 ? NaN : i)),
    );
    expect(own.relu(input).data[5]).toBeNaN();
    expect(own.maxPool2d(input, { size: 2 }).data[2]).toBeNaN();
    expect(own.maxPool2d(input, { size: 2, stride: 1 }).data[4]).toBeNaN();
  });

  it('cross-entropy, however large the logits', () => {
    const logits = normals([6, 5], 1);
    logits.data.set([1000, -1000, 999, 0, 3], 5);
    const labels = [0, 1, 2, 3, 4, 0];
    const expected = crossEntropy(logits, labels);
    expectSame(
      backend,
      { grad: expected.grad },
      () => ({ grad: own.crossEntropy(logits, labels).grad }),
      1e-6,
    );
    expect(own.crossEntropy(logits, labels).loss).toBeCloseTo(expected.loss, 3);
    expect(own.crossEntropy(tensor([2, 3], [1, 2, 3, 0, 0, 0]), [0, 1]).loss).toBeCloseTo(1.7531093, 6);
    expect(() => own.crossEntropy(logits, [0, 1, 2, 3, 4, 5])).toThrow(
      'labels[5] must be a class from 0 to 4, not 5',
    );
    expect(() => own.crossEntropy(logits, [0])).toThrow('labels must be 6');
  });

  it('cross-entropy leaves no gradient that is too small for normal numbers', () => {
    const { grad } = own.crossEntropy(tensor([1, 3], [0, -50, -95]), [0]);
    expect([...grad.data]).toEqual([0, 0, 0]);
  });

  it.each<OptimizerOptions>([
    { optimizer: 'sgd', learningRate: 0.1, momentum: 0.9 },
    { optimizer: 'sgd', learningRate: 0.1 },
    { optimizer: 'adam', learningRate: 0.1 },
    { optimizer: 'adam', beta1: 0.5, beta2: 0.9, eps: 0.1 },
  ])('steps of %j', (options) => {
    const [expected, found] = [[normals([7], 1)], [normals([7], 1)]];
    found[0] = { shape: [7], data: Float32Array.from(found[0]!.data) };
    let [memory, own] = [emptyMemory(expected), emptyMemory(found)];
    own = {
      steps: 0,
      ...{
        first: [{ shape: [7], data: new Float32Array(7) }],
        second: [{ shape: [7], data: new Float32Array(7) }],
      },
    };
    for (let step = 0; step < 5; step++) {
      const grads = [normals([7], step + 2)];
      memory = update(expected, grads, memory, options);
      const rounded = grads.map(({ shape, data }) => ({ shape, data: Float32Array.from(data) }));
      own = update(found, rounded, own, options, backend.steps);
    }
    expectClose(found[0], expected[0]!, 1e-5);
    expectClose(own.first[0], memory.first[0]!, 1e-5);
    expectClose(own.second[0], memory.second[0]!, 1e-5);
  });
});
