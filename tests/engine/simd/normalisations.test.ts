import { expect, it } from 'vitest';
import { batchNorm2d, batchNorm2dGrad, tensor, type Backend } from '#engine/index.ts';
import { batchStatistics } from '#engine/batchNorm.ts';
import { normals } from '../finiteDifferences.ts';
import { onBothBuilds } from './builds.ts';
import { expectSame } from './same.ts';

onBothBuilds('batch normalisation', (backend) => {
  const own = backend as Required<Backend>;
  const given = { mean: normals([3], 4), variance: tensor([3], [0.5, 1, 2]), eps: 0.01 };

  it.each([
    [1, 1],
    [4, 4],
    [5, 3],
  ])('planes of %i × %i', (height, width) => {
    const [input, grad] = [normals([4, 3, height, width], 1), normals([4, 3, height, width], 2)];
    input.data.forEach((value, i) => (input.data[i] = 3 * value + 5));
    const [weight, bias] = [normals([3], 3), normals([3], 4)];
    expectSame(backend, batchStatistics(input), () => own.batchStatistics(input));
    for (const params of [{}, given])
      for (const [w, b] of [
        [weight, bias],
        [null, null],
      ] as const) {
        const output = batchNorm2d(input, w, b, params);
        expectSame(backend, { output }, () => ({ output: own.batchNorm2d(input, w, b, params) }));
        expectSame(backend, batchNorm2dGrad(input, w, grad, params), () =>
          own.batchNorm2dGrad(input, w, grad, params),
        );
      }
  });

  it('refuses what has no variance', () => {
    expect(() => own.batchNorm2d(tensor([1, 3, 1, 1]), null, null)).toThrow('has no variance');
  });
});
