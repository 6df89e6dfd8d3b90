import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Backend, Batch, Layer, Tensor } from '#engine/index.ts';
import {
  backward,
  conv1d,
  conv1dGrad,
  conv2d,
  conv2dGrad,
  convTranspose2d,
  convTranspose2dGrad,
  forward,
  initialize,
  linear,
  linearGrad,
  parameters,
  plain,
  train,
} from '#engine/index.ts';
import { convCases, properties, wholeTensor } from './arbitrary.ts';
import { expectClose } from './close.ts';
import { normals } from './finiteDifferences.ts';
import { naive } from './naive.ts';

const heavy = ['correlate', 'spread', 'gather', 'dense', 'denseSpread', 'denseGather'] as const;

/** The naive backend gives the plain one's numbers, in arrays of its own kind, which tell that they came from it. */
function expectSame(run: (backend: Backend) => Readonly<Record<string, Tensor>>): void {
  const [found, expected] = [run(naive()), run(plain)];
  for (const [name, { shape, data }] of Object.entries(expected)) {
    expect(found[name]!.data, name).toEqual(Float32Array.from(data));
    expect(found[name]!.shape, name).toEqual(shape);
  }
}

// Sums of whole numbers are exact in any order, and in 32 bits.
describe('an operator gives the same on another backend', () => {
  it('convolution and its gradient', () => {
    fc.assert(
      fc.property(convCases, ({ input, weight, bias, params }) => {
        const grad = wholeTensor(conv2d(input, weight, bias, params).shape, 5);
        expectSame((backend) => ({ output: conv2d(input, weight, bias, params, backend) }));
        expectSame((backend) => conv2dGrad(input, weight, grad, params, backend));
      }),
      { ...properties, numRuns: 60 },
    );
  });

  it('transposed convolution and its gradient', () => {
    fc.assert(
      fc.property(convCases, ({ input: { shape }, weight, ...rest }) => {
        const input = wholeTensor([shape[0]!, weight.shape[0]!, 4, 5], 6);
        const bias = wholeTensor([shape[1]!], 7);
        const params = { ...rest.params, padding: 1 };
        const grad = wholeTensor(convTranspose2d(input, weight, bias, params).shape, 5);
        expectSame((backend) => ({ output: convTranspose2d(input, weight, bias, params, backend) }));
        expectSame((backend) => convTranspose2dGrad(input, weight, grad, params, backend));
      }),
      { ...properties, numRuns: 60 },
    );
  });

  it('convolution along a line', () => {
    const [input, weight, bias] = [wholeTensor([2, 3, 9], 1), wholeTensor([4, 3, 3], 2), wholeTensor([4], 3)];
    const grad = wholeTensor([2, 4, 9], 4);
    expectSame((backend) => ({ output: conv1d(input, weight, bias, { padding: 1 }, backend) }));
    expectSame((backend) => conv1dGrad(input, weight, grad, { padding: 1 }, backend));
  });

  it('the dense layer', () => {
    const [input, weight, bias] = [wholeTensor([5, 7], 1), wholeTensor([6, 7], 2), wholeTensor([6], 3)];
    const grad = wholeTensor([5, 6], 4);
    expectSame((backend) => ({ output: linear(input, weight, bias, backend) }));
    expectSame((backend) => linearGrad(input, weight, grad, backend));
  });

  it('whose own arrays it is given back without a copy', () => {
    const backend = naive();
    const numbers = vi.spyOn(backend, 'numbers');
    const [input, weight] = [normals([1, 2, 6, 6], 1), normals([2, 2, 3, 3], 2)];
    const once = conv2d(input, weight, null, {}, backend);
    conv2d(once, weight, null, {}, backend);
    expect(once.data).toBeInstanceOf(Float32Array);
    const asked = numbers.mock.calls.findIndex(([tensor]) => tensor === once);
    expect(numbers.mock.results[asked]!.value).toBe(once.data);
  });
});

describe('a network runs on another backend alone', () => {
  // Every layer that multiplies, at the top and inside of others.
  const conv: Layer = { type: 'conv2d', filters: 4, kernel: 3, padding: 'same' };
  const layers: Layer[] = [
    conv,
    { type: 'batchNorm2d' },
    { type: 'relu' },
    { type: 'residual', body: [conv, { type: 'tanh' }], shortcut: [{ ...conv, kernel: 1 }] },
    { type: 'concat', branches: [[conv], [{ type: 'convTranspose2d', filters: 2, kernel: 1 }]] },
    { type: 'maxPool2d', size: 2 },
    { type: 'flatten' },
    { type: 'linear', units: 3 },
  ];
  const net = initialize(layers, [2, 6, 6], 1);
  const input = normals([4, 2, 6, 6], 2);
  const batch: Batch = { input, labels: [0, 1, 2, 1] };
  /** What 4 convolutions, 1 transposed and 1 dense layer ask for on the way there, and on the way there and back. */
  const there = { correlate: 4, spread: 1, dense: 1 };
  const andBack = { correlate: 5, spread: 5, gather: 5, dense: 1, denseSpread: 1, denseGather: 1 };

  const onPlain = forward(net, input, { training: true });
  const outputGrad = normals([4, 3], 3);
  const gradients = backward(onPlain, outputGrad);
  const snapshots = [...train(net, [batch, batch, batch], { optimizer: 'sgd', learningRate: 0.01 })];

  beforeEach(() => {
    for (const operation of heavy)
      vi.spyOn(plain, operation).mockImplementation(() => {
        throw new Error(`${operation} went to the plain backend`);
      });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('forward and backward', () => {
    const backend = naive();
    const passes = forward(net, input, { training: true }, backend);
    expect(backend.calls).toEqual(there);
    passes.forEach(({ output }, i) => expectClose(output, onPlain[i]!.output, 1e-5));
    const found = backward(passes, outputGrad, backend);
    expect(backend.calls).toEqual(andBack);
    expectClose(found.input, gradients.input, 1e-4);
    found.parameters.forEach((grad, i) => expectClose(grad, gradients.parameters[i]!, 1e-4));
  });

  it('train', () => {
    const backend = naive();
    const found = [...train(net, [batch, batch, batch], { optimizer: 'sgd', learningRate: 0.01 }, backend)];
    // Nobody asks for the gradient of the first layer's input.
    const step = { ...andBack, spread: andBack.spread - 1 };
    expect(backend.calls).toEqual(
      Object.fromEntries(Object.entries(step).map(([operation, count]) => [operation, 3 * count])),
    );
    found.forEach(({ loss }, i) => expect(loss).toBeCloseTo(snapshots[i]!.loss, 5));
    const learned = parameters(snapshots.at(-1)!.net);
    parameters(found.at(-1)!.net).forEach((parameter, i) => expectClose(parameter, learned[i]!, 1e-4));
  });
});
