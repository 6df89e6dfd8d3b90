import { describe, expect, it } from 'vitest';
import { dense, denseGather, denseSpread } from '#engine/dense.ts';

// Two rows of three inputs, and two outputs. One weight a decimal place shows which weight met which number.
const shape = { rows: 2, inputs: 3, outputs: 2 };
const inputs = Float64Array.of(1, 2, 3, 4, 5, 6);
const weight = Float64Array.of(100, 10, 1, 300000, 20000, 2000);

describe('dense', () => {
  it('adds the products of each row of inputs with each row of weights to an output', () => {
    const outputs = Float64Array.of(0, 0, 9000, 0);
    dense(shape, inputs, weight, outputs);
    expect([...outputs]).toEqual([123, 346000, 9456, 1312000]);
  });

  it('spreads each output, times its weights, over its inputs', () => {
    const grad = Float64Array.of(0, 0, 7, 0, 0, 0);
    denseSpread(shape, Float64Array.of(1, 2, 3, 4), weight, grad);
    expect([...grad]).toEqual([600100, 40010, 4008, 1200300, 80030, 8003]);
  });

  it('gathers for each weight the products of all that it met', () => {
    const grad = Float64Array.of(0, 0, 0, 0, 0, 7);
    denseGather(shape, Float64Array.of(100, 1, 10, 2), inputs, grad);
    expect([...grad]).toEqual([140, 250, 360, 9, 12, 22]);
  });

  it('adds in order, four at a time or alone, so that sums round as they would by hand', () => {
    const values = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7];
    const others = [0.7, 0.11, 0.13, 0.17, 0.19, 0.23, 0.29];
    const sum = values.reduce((total, value, i) => total + value * others[i]!, 0.9);
    const [x, y] = [Float64Array.from(values), Float64Array.from(others)];

    // Five outputs with the same weights: the first four are added up together, the last alone.
    const five = new Float64Array(5).fill(0.9);
    const weights = Float64Array.from({ length: 35 }, (_, i) => others[i % 7]!);
    dense({ rows: 1, inputs: 7, outputs: 5 }, x, weights, five);
    expect([...five]).toEqual([sum, sum, sum, sum, sum]);

    const [spread, gathered] = [Float64Array.of(0.9), Float64Array.of(0.9)];
    denseSpread({ rows: 1, inputs: 1, outputs: 7 }, x, y, spread);
    denseGather({ rows: 7, inputs: 1, outputs: 1 }, x, y, gathered);
    expect([spread[0], gathered[0]]).toEqual([sum, sum]);
  });
});
