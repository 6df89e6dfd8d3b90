import { describe, expect, it } from 'vitest';
import type { Activation } from '#engine/index.ts';
import { activate, activateGrad, tensor } from '#engine/index.ts';
import { golden } from '../fixtures/golden.ts';
import { expectClose, isClose } from './close.ts';
import { expectSlopes, normals } from './finiteDifferences.ts';

const types: Activation[] = ['relu6', 'sigmoid', 'tanh', 'gelu'];

describe.each(types)('%s', (type) => {
  it.each(golden(type))(
    'agrees with PyTorch: %s',
    (_, { inputs, output, outputGrad, inputGrads, tolerance }) => {
      expectClose(activate(type, inputs['input']!), output, tolerance);
      expectClose(activateGrad(type, inputs['input']!, outputGrad).input, inputGrads['input']!, tolerance);
    },
  );

  it('has its slopes as its gradient', () => {
    const input = tensor(
      [40],
      normals([40], 1).data.map((value) => 4 * value),
    );
    expectSlopes(
      { input },
      (inputs) => activate(type, inputs.input),
      (inputs, outputGrad) => activateGrad(type, inputs.input, outputGrad),
    );
  });

  it('keeps NaN', () => {
    expect(activate(type, tensor([1], [NaN])).data[0]).toBeNaN();
  });

  it('refuses a gradient of another shape', () => {
    expect(() => activateGrad(type, tensor([4]), tensor([3]))).toThrow(
      'outputGrad must have the shape [4], not [3]',
    );
  });
});

it('relu6 has a floor and a ceiling', () => {
  expect([...activate('relu6', tensor([4], [-1, 2, 6, 7])).data]).toEqual([0, 2, 6, 6]);
});

it('gelu has no seam where its two ways of computing meet', () => {
  const [inside, outside] = activate('gelu', tensor([2], [-3, -3 - 1e-14])).data;
  expect(isClose(outside! / inside!, 1, 1e-12)).toBe(true);
});
