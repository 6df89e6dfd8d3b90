import { expect, it } from 'vitest';
import type { Batch, Layer } from '#engine/index.ts';
import { averages, forward, initialize, parameters, train } from '#engine/index.ts';
import { expectClose } from '../close.ts';
import { normals } from '../finiteDifferences.ts';
import { onBothBuilds } from './builds.ts';

const conv: Layer = { type: 'conv2d', filters: 4, kernel: 3, padding: 1 };
const layers: Layer[] = [
  conv,
  { type: 'batchNorm2d' },
  { type: 'relu' },
  { type: 'residual', body: [conv, { type: 'tanh' }], shortcut: [{ ...conv, kernel: 1, padding: 0 }] },
  { type: 'maxPool2d', size: 2 },
  { type: 'concat', branches: [[conv], [{ type: 'avgPool2d', size: 3, stride: 1, padding: 1 }]] },
  { type: 'flatten' },
  { type: 'linear', units: 3 },
];
const net = initialize(layers, [2, 8, 8], 1);
const batch: Batch = { input: normals([6, 2, 8, 8], 2), labels: [0, 1, 2, 1, 0, 2] };
const options = { optimizer: 'sgd', learningRate: 0.02, momentum: 0.9 } as const;
const expected = [...train(net, Array<Batch>(12).fill(batch), options)];

onBothBuilds('a network', (backend) => {
  it('runs as on the plain backend', () => {
    const [plainly, found] = [forward(net, batch.input), forward(net, batch.input, {}, backend)];
    found.forEach(({ output }, i) => expectClose(output, plainly[i]!.output, 1e-4));
  });

  it('learns as on the plain backend, and its snapshots stay as they are', () => {
    const found = [...train(net, Array<Batch>(12).fill(batch), options, backend)];
    expect(found.at(-1)!.loss).toBeLessThan(0.5 * found[0]!.loss);
    found.forEach(({ loss, net, step, accuracy }, i) => {
      expect(step).toBe(i + 1);
      expect(accuracy).toBe(expected[i]!.accuracy);
      expect(Math.abs(loss - expected[i]!.loss)).toBeLessThan(1e-4);
      [...parameters(net), ...averages(net)].forEach((tensor, j) =>
        expectClose(tensor, [...parameters(expected[i]!.net), ...averages(expected[i]!.net)][j]!, 1e-3),
      );
    });
  });

  it('goes on from any snapshot as if it had never stopped', () => {
    const adam = { optimizer: 'adam', learningRate: 0.01 } as const;
    const whole = [...train(net, Array<Batch>(4).fill(batch), adam, backend)];
    const { net: half, memory } = whole[1]!;
    const rest = [...train(half, [batch, batch], { ...adam, memory }, backend)];
    expect(rest.map(({ loss }) => loss)).toEqual(whole.slice(2).map(({ loss }) => loss));
    expect(parameters(rest[1]!.net)).toEqual(parameters(whole[3]!.net));
  });
});
