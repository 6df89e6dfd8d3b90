import { describe, expect, it } from 'vitest';
import type { Layer } from '#engine/index.ts';
import { copy, forward, initialize, matrix, tensor } from '#engine/index.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import { patternMatrix } from '#samples/patterns.ts';
import { traceNetwork } from '#trace/network.ts';
import { normals } from '../engine/finiteDifferences.ts';

describe('traceNetwork', () => {
  const layers: Layer[] = [
    { type: 'conv2d', filters: 1, kernel: 3, bias: false },
    { type: 'relu' },
    { type: 'maxPool2d', size: 2 },
  ];
  const net = copy(initialize(layers, [1, 6, 6], 1), [matrix(kernelMatrix('verticalEdge'))]);
  const run = traceNetwork(net, matrix(patternMatrix('verticalBar', 6)));

  it('tells a bar under an edge filter in 16 + 1 + 4 steps', () => {
    expect(run.length).toBe(21);
    expect(run.stages.map(({ start, length }) => [start, length])).toEqual([
      [0, 16],
      [16, 1],
      [17, 4],
    ]);
    expect([...run.stages[0]!.output.data]).toEqual([
      ...[-18, -18, 18, 18],
      ...[-27, -27, 27, 27],
      ...[-27, -27, 27, 27],
      ...[-18, -18, 18, 18],
    ]);
    expect([...run.output.data]).toEqual([0, 27, 0, 27]);
  });

  it('knows the layer of each step and its own step there', () => {
    expect(run.step(5)).toMatchObject({
      index: 5,
      stage: 0,
      local: 5,
      kind: 'conv2d',
      step: { row: 1, column: 1, sum: -27 },
    });
    expect(run.step(16)).toEqual({ index: 16, stage: 1, local: 0, kind: 'whole' });
    expect(run.step(18)).toMatchObject({
      stage: 2,
      local: 1,
      kind: 'pool2d',
      step: { row: 0, column: 1, value: 27 },
    });
    expect(() => run.step(21)).toThrow('step must be a whole number from 0 to 20, not 21');
  });

  it('has steps that are the engine’s answer, in every layer', () => {
    const deep: Layer[] = [
      { type: 'conv2d', filters: 3, kernel: 3, padding: 'same' },
      { type: 'batchNorm2d' },
      { type: 'avgPool2d', size: 2, ceil: true },
      { type: 'residual', body: [{ type: 'conv2d', filters: 3, kernel: 1 }] },
      { type: 'flatten' },
      { type: 'linear', units: 4 },
      { type: 'softmax' },
    ];
    const net = initialize(deep, [2, 5, 5], 4);
    const input = normals([1, 2, 5, 5], 2);
    const trace = traceNetwork(net, input);
    const passes = forward(net, input);
    expect(trace.stages.map(({ output }) => output)).toEqual(passes.map(({ output }) => output));
    expect(trace.length).toBe(75 + 1 + 27 + 1 + 1 + 4 + 1);
    for (let i = 0; i < trace.length; i++) {
      const told = trace.step(i);
      if (told.kind === 'whole') continue;
      const value = told.kind === 'pool2d' ? told.step.value : told.step.sum;
      expect(value).toBe(passes[told.stage]!.output.data[told.local]);
    }
  });

  it('makes the trace of a layer once, when it is asked for', () => {
    const [conv] = run.stages;
    expect(conv!.trace()).toBe(conv!.trace());
  });

  it('refuses several images', () => {
    expect(() => traceNetwork(net, tensor([2, 1, 6, 6]))).toThrow(
      'input must be one image, [1, …], not 2 images',
    );
  });
});
