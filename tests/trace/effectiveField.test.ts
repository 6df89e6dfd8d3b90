import { describe, expect, it } from 'vitest';

import { initialize, random, tensor, type Layer } from '#engine/index.ts';
import { effectiveField, holding, type Probe } from '#trace/effectiveField.ts';
import { traceStack } from '#trace/stack.ts';

const side = 9;
const conv: Layer = { type: 'conv2d', filters: 4, kernel: 3, padding: 1 };

function* probes(layers: readonly Layer[], count: number): Generator<Probe> {
  for (let n = 0; n < count; n++) {
    const { normal } = random(n);
    const pixels = Float64Array.from({ length: side ** 2 }, () => normal());
    yield {
      net: initialize([...layers], [1, side, side], n + 1),
      image: tensor([1, 1, side, side], pixels),
      map: n,
    };
  }
}
const last = (layers: readonly Layer[], count: number) => [...effectiveField(probes(layers, count))].at(-1)!;

describe('the effective field', () => {
  it('is that of the middle unit, and nothing outside of the field', () => {
    const powers = last([conv], 3);
    powers.forEach((power, i) => {
      const [row, column] = [Math.floor(i / side), i % side];
      expect(power > 0, `${row}, ${column}`).toBe(Math.abs(row - 4) <= 1 && Math.abs(column - 4) <= 1);
    });
  });

  it('goes with the number of paths, where weights are random and nothing bends', () => {
    const layers = [conv, conv, conv];
    const powers = last(layers, 400);
    const { step, levels } = traceStack(layers, side);
    const [ways] = step(levels.at(-1)!.start + 4).reads as [number[]];
    const total = ways.reduce((a, b) => a + b) ** 2;
    const sum = powers.reduce((a, b) => a + b);
    for (const [row, column] of [
      [4, 4],
      [4, 3],
      [3, 3],
      [4, 2],
    ] as const) {
      const share = powers[row * side + column]! / sum;
      expect(share * (total / (ways[row]! * ways[column]!))).toBeCloseTo(1, 0);
    }
  });

  it('is a mean: of the first probe, then of the first two', () => {
    const [one, two] = [...effectiveField(probes([conv], 2))] as [Float64Array, Float64Array];
    const [, second] = [...probes([conv], 2)] as [Probe, Probe];
    const [alone] = [...effectiveField([second])] as [Float64Array];
    two.forEach((mean, i) => expect(mean).toBeCloseTo((one[i]! + alone[i]!) / 2));
  });
});

describe('the square that holds a share', () => {
  const powers = [
    ...[0, 0, 0, 0, 0],
    ...[0, 1, 1, 1, 0],
    ...[0, 1, 9, 1, 0],
    ...[0, 1, 1, 1, 0],
    ...[0, 0, 0, 0, 3],
  ];
  const field = { row: 0, column: 0, side: 5 };

  it('grows about the middle until it holds enough', () => {
    expect(holding(powers, 5, field, 0.4)).toEqual({ row: 2, column: 2, side: 1 });
    expect(holding(powers, 5, field, 0.5)).toEqual({ row: 1, column: 1, side: 3 });
    expect(holding(powers, 5, field, 0.95)).toEqual(field);
  });

  it('has an even side where the field has, and may reach out of the picture', () => {
    expect(holding([1, 1, 1, 1], 2, { row: -1, column: -1, side: 4 }, 0.9)).toEqual({
      row: 0,
      column: 0,
      side: 2,
    });
  });
});
