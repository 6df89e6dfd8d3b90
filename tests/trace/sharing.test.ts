import { describe, expect, test } from 'vitest';

import { conv1d, linear, random, tensor } from '#engine/index.ts';
import { traceSharing } from '#trace/sharing.ts';

const stream = random(4);
/** Weights that are all different, so that those that are equal are shared. */
const layer = (units: number, inputs: number) => ({
  input: tensor(
    [1, inputs],
    Array.from({ length: inputs }, () => stream.integer(19) - 9),
  ),
  dense: tensor(
    [units, inputs],
    Array.from({ length: units * inputs }, (_, n) => n + 1),
  ),
});

describe.each([
  [6, 8],
  [3, 7],
  [4, 4],
  [1, 5],
])('%i units on %i inputs', (units, inputs) => {
  const { input, dense } = layer(units, inputs);
  const trace = traceSharing(input, dense);
  const window = inputs - units + 1;

  test('begin as the dense layer and end as the convolution by the first unit’s window', () => {
    expect(trace.step(0).output).toEqual(linear(input, dense, null));
    const kernel = tensor([1, 1, window], dense.data.slice(0, window));
    const pixels = tensor([1, 1, inputs], input.data);
    const { output } = trace.step(trace.length - 1);
    expect([...output.data]).toEqual([...conv1d(pixels, kernel, null).data]);
  });

  test('lose wires until each has its window, and then weights until there is one set', () => {
    for (let index = 0; index < trace.length; index++) {
      const { left, weight, wires } = trace.step(index);
      const there = wires.filter(({ cut }) => cut === undefined);
      expect(left).toEqual({ wires: there.length, weights: new Set(there.map((w) => w.weight)).size });
      expect([...weight.data].filter((value) => value !== 0)).toHaveLength(left.wires);
    }
    expect(trace.step(0).left).toEqual({ wires: units * inputs, weights: units * inputs });
    expect(trace.step(units).left).toEqual({ wires: units * window, weights: units * window });
    expect(trace.step(trace.length - 1).left).toEqual({ wires: units * window, weights: window });
  });

  test('give up what is said, one after the other', () => {
    const said = Array.from({ length: trace.length }, (_, index) => trace.step(index).taken);
    expect(said).toEqual([
      null,
      ...Array.from({ length: units }, (_, unit) => ({ how: 'cut', unit })),
      ...Array.from({ length: units - 1 }, (_, n) => ({ how: 'share', unit: n + 1 })),
    ]);
    for (const [index, taken] of said.entries()) {
      const { wires } = trace.step(index);
      expect(new Set(wires.filter(({ cut }) => cut === 'now').map(({ to }) => to))).toEqual(
        new Set(taken?.how === 'cut' && window < inputs ? [taken.unit] : []),
      );
    }
  });
});

test('steps that are not there, and layers that no window fits, are refused with their numbers', () => {
  const { input, dense } = layer(3, 5);
  expect(() => traceSharing(input, dense).step(6)).toThrow('step must be a whole number from 0 to 5, not 6');
  expect(() => traceSharing(input, layer(6, 5).dense)).toThrow('no more outputs than inputs, not 6 for 5');
});
