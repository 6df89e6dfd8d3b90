import { describe, expect, it } from 'vitest';
import { linear, relu, tensor } from '#engine/index.ts';
import { nodes, traceResidual } from '#trace/residual.ts';
import { expectSlopes, normals } from '../engine/finiteDifferences.ts';

const first = tensor([2, 2], [1, -1, 0, 2]);
const second = tensor([2, 2], [1, 0, 3, 1]);
const block = (x: number[], more: { factor?: number; shortcut?: boolean } = {}) =>
  traceResidual(tensor([1, 2], x), { first, second, factor: 1, shortcut: true, ...more });

describe('the values', () => {
  it('are those of y = ReLU(F(x) + x), layer by layer', () => {
    // A·x = (1 − 2, 4), h = (0, 4), F = (0, 4), the sum (1, 6)
    expect(block([1, 2]).values).toEqual({
      ...{ input: [1, 2], first: [-1, 4], hidden: [0, 4], body: [0, 4] },
      ...{ scaled: [0, 4], sum: [1, 6], output: [1, 6] },
    });
  });

  it('leave out what is cut, and count F as often as it is asked to count', () => {
    expect(block([1, 2], { shortcut: false }).values.sum).toEqual([0, 4]);
    expect(block([1, 2], { factor: 0.5 }).values).toMatchObject({
      body: [0, 4],
      scaled: [0, 2],
      sum: [1, 4],
    });
  });

  it('are the input again where F counts 0 times and nothing is negative, and only there', () => {
    expect(block([1, 2], { factor: 0 }).values.output).toEqual([1, 2]);
    expect(block([1, -2], { factor: 0 }).values.output).toEqual([1, 0]);
  });

  it('have no −0 that a reader would meet', () => {
    const { values, gradients } = block([-1, -2], { factor: 0 });
    for (const list of [...Object.values(values), ...Object.values(gradients)])
      for (const value of list) expect(Object.is(value, -0)).toBe(false);
  });
});

describe('the gradient', () => {
  it('is the slope of Σ y along every number of x', () => {
    const [a, b] = [normals([5, 5], 2), normals([5, 5], 3)];
    for (const shortcut of [true, false]) {
      const given = { first: a, second: b, factor: 0.7, shortcut };
      expectSlopes(
        { x: normals([1, 5], 1) },
        ({ x }) => tensor([1, 1], [traceResidual(x, given).values.output.reduce((sum, y) => sum + y, 0)]),
        ({ x }, outputGrad) => {
          const { gradients } = traceResidual(x, given);
          return {
            x: tensor(
              [1, 5],
              gradients.input.map((slope) => slope * outputGrad.data[0]!),
            ),
          };
        },
      );
    }
  });

  it('comes to the input in two parts, one of which knows nothing of F', () => {
    const { gradients, parts } = block([1, 2]);
    expect(parts.shortcut).toEqual(gradients.sum);
    expect(gradients.input).toEqual(parts.body.map((part, i) => part + parts.shortcut[i]!));
    expect(block([1, 2], { shortcut: false }).parts.shortcut).toEqual([0, 0]);
  });
});

describe('the steps', () => {
  it('go through the block and back again', () => {
    const { length, step } = block([1, 2]);
    const walked = Array.from({ length }, (_, i) => step(i));
    expect(walked.map(({ node }) => node)).toEqual([...nodes, ...nodes.toReversed()]);
    expect(walked.filter(({ way }) => way === 'back')).toHaveLength(7);
  });

  it('refuse one that there is not', () => {
    expect(() => block([1, 2]).step(14)).toThrow('index must be from 0 to 13, not 14');
  });
});

it('tells what the engine says', () => {
  const [x, a, b] = [normals([1, 6], 4), normals([6, 6], 5), normals([6, 6], 6)];
  const { values } = traceResidual(x, { first: a, second: b, factor: 1, shortcut: false });
  expect(values.output).toEqual(Array.from(relu(linear(relu(linear(x, a, null)), b, null)).data));
});
