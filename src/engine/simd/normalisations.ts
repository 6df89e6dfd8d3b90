import type { Operators } from '../backend.ts';
import { batchCells, checkStatistics } from '../batchNorm.ts';
import { shaped, type Numbers, type Tensor } from '../tensor.ts';
import type { Kernels } from './kernels.ts';
import type { Memory } from './memory.ts';

type Normalisations = Pick<Operators, 'batchNorm2d' | 'batchNorm2dGrad' | 'batchStatistics'>;

/** Batch normalisation, as in batchNorm.ts. */
export function normalisations(
  kernels: Kernels,
  { room, call }: Pick<Memory, 'room' | 'call'>,
  numbers: (tensor: Tensor) => Numbers,
): Normalisations {
  const batchStatistics: Operators['batchStatistics'] = (input) => {
    const { batch, channels, plane } = batchCells(input);
    const [mean, variance] = [room(channels), room(channels)];
    call({ reads: [numbers(input)], fills: [mean, variance] }, (from, m, v) =>
      kernels.statistics(from, batch, channels, plane, m, v),
    );
    return { mean: { shape: [channels], data: mean }, variance: { shape: [channels], data: variance } };
  };

  return {
    batchStatistics,

    batchNorm2d(input, weight, bias, params = {}) {
      const { batch, channels, plane, eps, mean, variance } = checkStatistics(input, params, batchStatistics);
      if (weight) shaped('weight', weight, [channels]);
      if (bias) shaped('bias', bias, [channels]);
      const data = room(input.data.length);
      const reads = [input, mean, variance, weight, bias].map((tensor) => tensor && numbers(tensor));
      call({ reads, fills: [data] }, (from, m, v, w, b, to) =>
        kernels.batchNorm(from, batch, channels, plane, m, v, eps, w, b, to),
      );
      return { shape: input.shape, data };
    },

    batchNorm2dGrad(input, weight, outputGrad, params = {}) {
      const { batch, channels, plane, eps, mean, variance } = checkStatistics(input, params, batchStatistics);
      if (weight) shaped('weight', weight, [channels]);
      shaped('outputGrad', outputGrad, input.shape);
      const grads = [room(input.data.length), room(channels), room(channels)] as const;
      const reads = [input, outputGrad, mean, variance, weight].map((tensor) => tensor && numbers(tensor));
      call({ reads, fills: grads }, (from, g, m, v, w, ...to) =>
        kernels.batchNormGrad(
          ...[from, g, batch, channels, plane, m, v, eps, w, params.mean ? 0 : 1],
          ...(to as [number, number, number]),
        ),
      );
      return {
        input: { shape: input.shape, data: grads[0] },
        weight: { shape: [channels], data: grads[1] },
        bias: { shape: [channels], data: grads[2] },
      };
    },
  };
}
