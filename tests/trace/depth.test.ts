import { describe, expect, it } from 'vitest';
import type { Layer, Network, Tensor, Unit } from '#engine/index.ts';
import { backward, forward, initialize, random, relu, tensor } from '#engine/index.ts';
import { traceDepth, WIDTH, type DepthParams } from '#trace/depth.ts';

const usual: DepthParams = { blocks: 64, scale: 1, normalisation: 'none', seed: 5 };
const sizeOf = ({ data }: Tensor) => Math.hypot(...data) / Math.sqrt(data.length);

/** The same stack as a network of the engine's, of 1×1 convolutions on one pixel, with the draws in the same order. */
function asNetwork({ blocks, scale, normalisation, seed }: DepthParams, residual: boolean) {
  const { normal } = random(seed);
  const drawn = (shape: number[], spread: number) =>
    tensor(
      shape,
      Array.from({ length: shape.reduce((a, b) => a * b) }, () => spread * normal()),
    );
  const input = relu(drawn([8, WIDTH, 1, 1], 1));
  const outputGrad = drawn([8, WIDTH, 1, 1], 1);
  const norm: Layer[] =
    normalisation === 'none' ? [] : [{ type: normalisation === 'batch' ? 'batchNorm2d' : 'layerNorm2d' }];
  const body: Layer[] = [{ type: 'conv2d', filters: WIDTH, kernel: 1, bias: false }, ...norm];
  const layers = Array.from({ length: blocks }, (): Layer[] => [
    ...(residual ? [{ type: 'residual', body } as const] : body),
    { type: 'relu' },
  ]).flat();
  const weigh = (units: readonly Unit[]): Unit[] =>
    units.map((unit) => ({
      ...unit,
      weight:
        unit.layer.type === 'conv2d'
          ? drawn([WIDTH, WIDTH, 1, 1], scale * Math.sqrt(2 / WIDTH))
          : unit.weight,
      branches: unit.branches.map(weigh),
    }));
  const begun = initialize(layers, [WIDTH, 1, 1], 1);
  const net: Network = { ...begun, units: weigh(begun.units) };
  const passes = forward(net, input, { training: true });
  const back = backward(passes, outputGrad);
  return {
    signal: sizeOf(passes.at(-1)!.output) / sizeOf(input),
    gradient: sizeOf(back.input) / sizeOf(outputGrad),
  };
}

describe.each(['none', 'batch', 'layer'] as const)('with normalisation %s', (normalisation) => {
  it.each([
    ['plain', false],
    ['residual', true],
  ] as const)('%s blocks end as the engine’s own network does', (kind, residual) => {
    const params = { ...usual, blocks: 5, scale: 0.8, normalisation };
    const { signal, gradient } = asNetwork(params, residual);
    const stack = traceDepth(params)[kind];
    expect(stack.signal.at(-1)! / signal).toBeCloseTo(1, 9);
    expect(stack.gradient[0]! / gradient).toBeCloseTo(1, 9);
  });
});

it.each([
  ['none', 'plain', 3.0346790943497094e-34, 2.085980828038766e-34],
  ['none', 'residual', 137.96080251855122, 26.842606399840168],
  ['batch', 'plain', 1.0446176794144955, 59639361.24401607],
  ['batch', 'residual', 11.638590843028004, 30.951673840682783],
  ['layer', 'plain', 1.0490226795546194, 0.4735894289774251],
  ['layer', 'residual', 11.224508445369697, 4.056750071935078],
] as const)(
  'with normalisation %s, %s blocks come to the numbers of a backpropagation written out by hand',
  (...row) => {
    const [normalisation, kind, signal, gradient] = row;
    const stack = traceDepth({ ...usual, scale: 0.3, normalisation })[kind];
    expect(Math.abs(stack.signal.at(-1)! / signal - 1)).toBeLessThan(1e-12);
    expect(Math.abs(stack.gradient[0]! / gradient - 1)).toBeLessThan(1e-12);
  },
);

describe('without normalisation', () => {
  it('He’s weights keep a plain signal within a factor of 3 and let a residual one grow 10¹¹ times and more', () => {
    const { plain, residual } = traceDepth(usual);
    for (const size of [...plain.signal, ...plain.gradient]) {
      expect(size).toBeGreaterThan(1 / 3);
      expect(size).toBeLessThan(3);
    }
    expect(residual.signal.at(-1)).toBeGreaterThan(1e11);
    expect(residual.gradient[0]).toBeGreaterThan(1e11);
  });

  it('the square of a plain signal is kept on average, whatever a single draw does', () => {
    const squares = Array.from({ length: 120 }, (_, n) => {
      const { signal } = traceDepth({ ...usual, blocks: 4, seed: 100 + n }).plain;
      return signal.at(-1)! ** 2;
    });
    expect(squares.reduce((sum, square) => sum + square, 0) / squares.length).toBeCloseTo(1, 1);
  });

  it('F at 0 lets a residual signal through unharmed and nothing through plain blocks', () => {
    const { plain, residual } = traceDepth({ ...usual, scale: 0 });
    expect(plain.signal.slice(1).every((size) => size === 0)).toBe(true);
    expect(residual.signal.every((size) => size === 1)).toBe(true);
  });
});

describe('with normalisation', () => {
  it.each(['batch', 'layer'] as const)(
    '%s: plain signals stay, and residual ones grow by sums',
    (normalisation) => {
      const { plain, residual } = traceDepth({ ...usual, normalisation });
      expect(plain.signal.at(-1)).toBeGreaterThan(0.5);
      expect(plain.signal.at(-1)).toBeLessThan(2);
      expect(residual.signal.at(-1)).toBeGreaterThan(3);
      expect(residual.signal.at(-1)).toBeLessThan(64);
    },
  );

  it('batch normalisation makes the gradient of plain blocks grow, and leaves that of residual ones small', () => {
    const { plain, residual } = traceDepth({ ...usual, normalisation: 'batch' });
    expect(plain.gradient[0]).toBeGreaterThan(1e5);
    expect(residual.gradient[0]).toBeLessThan(1e3);
  });
});

it('the first blocks of a deep stack are those of a shallow one', () => {
  const [deep, shallow] = [traceDepth(usual), traceDepth({ ...usual, blocks: 7 })];
  expect(deep.plain.signal.slice(0, 8)).toEqual(shallow.plain.signal);
  expect(shallow.length).toBe(8);
  expect(shallow.step(7)).toMatchObject({ block: 7, plain: { gradient: 1 }, residual: { gradient: 1 } });
});

it('another draw is another story, and the same draw the same', () => {
  const end = (seed: number) => traceDepth({ ...usual, blocks: 8, seed }).plain.signal.at(-1);
  const first = end(1);
  expect(end(2)).not.toBe(first);
  expect(end(1)).toBe(first);
});
