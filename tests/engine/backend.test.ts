import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Batch, Layer, Tensor } from '#engine/index.ts';
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

/** The numbers as a list: those of two backends lie in different kinds of array. */
const listed = ({ shape, data }: Tensor) => ({ shape, data: [...data] });
const allListed = (grads: Readonly<Record<string, Tensor>>) =>
  Object.fromEntries(Object.entries(grads).map(([name, grad]) => [name, listed(grad)]));

// Sums of whole numbers are exact in any order, and in 32 bits.
describe('an operator gives the same on another backend', () => {
  it('convolution and its gradient', () => {
    fc.assert(
      fc.property(convCases, ({ input, weight, bias, params }) => {
        const output = conv2d(input, weight, bias, params);
        expect(listed(conv2d(input, weight, bias, params, naive()))).toEqual(listed(output));
        const grad = wholeTensor(output.shape, 5);
        expect(allListed(conv2dGrad(input, weight, grad, params, naive()))).toEqual(
          allListed(conv2dGrad(input, weight, grad, params)),
        );
      }),
      { ...properties, numRuns: 60 },
    );
  });

  it('transposed convolution and its gradient', () => {
    fc.assert(
      fc.property(convCases, ({ input: { shape }, weight, params }) => {
        const [batch, channels] = [shape[0]!, shape[1]!];
        const input = wholeTensor([batch, weight.shape[0]!, 4, 5], 6);
        const bias = wholeTensor([channels], 7);
        const cropped = { ...params, padding: 1 };
        const output = convTranspose2d(input, weight, bias, cropped);
        expect(listed(convTranspose2d(input, weight, bias, cropped, naive()))).toEqual(listed(output));
        const grad = wholeTensor(output.shape, 5);
        expect(allListed(convTranspose2dGrad(input, weight, grad, cropped, naive()))).toEqual(
          allListed(convTranspose2dGrad(input, weight, grad, cropped)),
        );
      }),
      { ...properties, numRuns: 60 },
    );
  });

  it('convolution along a line, and the dense layer', () => {
    const [signal, taps, bias] = [wholeTensor([2, 3, 9], 1), wholeTensor([4, 3, 3], 2), wholeTensor([4], 3)];
    const line = conv1d(signal, taps, bias, { padding: 1 });
    expect(listed(conv1d(signal, taps, bias, { padding: 1 }, naive()))).toEqual(listed(line));
    expect(allListed(conv1dGrad(signal, taps, line, { padding: 1 }, naive()))).toEqual(
      allListed(conv1dGrad(signal, taps, line, { padding: 1 })),
    );

    const [rows, weight, offsets] = [wholeTensor([5, 7], 1), wholeTensor([6, 7], 2), wholeTensor([6], 3)];
    const dense = linear(rows, weight, offsets);
    expect(listed(linear(rows, weight, offsets, naive()))).toEqual(listed(dense));
    expect(allListed(linearGrad(rows, weight, dense, naive()))).toEqual(
      allListed(linearGrad(rows, weight, dense)),
    );
  });

  it('in arrays of its own kind, which it is given back without a copy', () => {
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
    expect(backend.calls).toEqual(
      Object.fromEntries(Object.entries(andBack).map(([operation, count]) => [operation, 3 * count])),
    );
    found.forEach(({ loss }, i) => expect(loss).toBeCloseTo(snapshots[i]!.loss, 5));
    const learned = parameters(snapshots.at(-1)!.net);
    parameters(found.at(-1)!.net).forEach((parameter, i) => expectClose(parameter, learned[i]!, 1e-4));
  });
});
