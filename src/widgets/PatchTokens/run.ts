import { matrix, tensor } from '#engine/index.ts';
import { patchKernels, patchWeights } from '#samples/patchKernels.ts';
import { tracePatches, type PatchTrace } from '#trace/patches.ts';
import type { Matrix } from '../kit/parameters.ts';
import type { PatchTokensValues } from './parameters.ts';

export const weightsOf = ({ patch, kernels }: Pick<PatchTokensValues, 'patch' | 'kernels'>): Matrix[] =>
  patchKernels.slice(0, kernels).map((kernel) => patchWeights(kernel, Number(patch)));

export function run(values: PatchTokensValues): PatchTrace {
  const side = Number(values.patch);
  const weights = tensor([values.kernels, 1, side, side], weightsOf(values).flat(2));
  // A pixel belongs to one patch alone, so it leads to a step as an answer does.
  return { ...tracePatches(matrix(values.image), weights), walks: ['input', 'output'] };
}
