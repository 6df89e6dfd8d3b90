import { matrix, tensor } from '#engine/index.ts';
import { patchKernels, patchWeights } from '#samples/patchKernels.ts';
import { tracePatches, type PatchTrace } from '#trace/patches.ts';
import type { Matrix } from '../kit/parameters.ts';
import { imageOf, type PatchTokensValues } from './parameters.ts';

export const weightsOf = ({ patch, kernels }: PatchTokensValues): Matrix[] =>
  patchKernels.slice(0, kernels).map((kernel) => patchWeights(kernel, Number(patch)));

export function run(values: PatchTokensValues): PatchTrace {
  const side = Number(values.patch);
  return tracePatches(
    matrix(imageOf(values)),
    tensor([values.kernels, 1, side, side], weightsOf(values).flat(2)),
  );
}
