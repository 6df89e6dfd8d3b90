import { expect } from 'vitest';
import type { Tensor } from '#engine/index.ts';
import { random, tensor } from '#engine/index.ts';
import { isClose } from './close.ts';

const step = 1e-5;

/**
 * Holds gradients against the slope itself. The loss is the sum of the output's cells, each times a fixed random
 * number, which is then the output's gradient; the slope along a value is (loss(v + h) − loss(v − h)) / 2h.
 */
export function expectSlopes<Inputs extends Readonly<Record<string, Tensor>>>(
  inputs: Inputs,
  forward: (inputs: Inputs) => Tensor,
  grads: (inputs: Inputs, outputGrad: Tensor) => { readonly [Name in keyof Inputs]?: Tensor },
): void {
  const outputGrad = normals(forward(inputs).shape, 99);
  const loss = (): number => dot(forward(inputs), outputGrad);
  const found = grads(inputs, outputGrad);
  for (const [name, { shape, data }] of Object.entries(inputs)) {
    expect(found[name]?.shape, name).toEqual(shape);
    data.forEach((value, i) => {
      data[i] = value + step;
      const above = loss();
      data[i] = value - step;
      const slope = (above - loss()) / (2 * step);
      data[i] = value;
      const grad = found[name]!.data[i]!;
      if (!isClose(grad, slope, 1e-6))
        expect.fail(`gradient of ${name}[${i}] is ${grad}, the slope ${slope}`);
    });
  }
}

/** The sum of the products of two tensors, cell by cell. */
export function dot(a: Tensor, b: Tensor): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += a.data[i]! * b.data[i]!;
  return sum;
}

/** A tensor of normal random numbers, the same for the same seed. */
export function normals(shape: readonly number[], seed: number): Tensor {
  const stream = random(seed);
  const filled = tensor(shape);
  for (let i = 0; i < filled.data.length; i++) filled.data[i] = stream.normal();
  return filled;
}
