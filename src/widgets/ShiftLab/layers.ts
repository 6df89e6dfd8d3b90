import { matrix } from '#engine/index.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import type { Sliding } from '#trace/shift.ts';

const sobel = matrix(kernelMatrix('sobelX'));
const blur = matrix(kernelMatrix('gaussian'));
const dot = matrix([[1]]);

const kernel = (weight: typeof blur, stride: number): Sliding => ({ by: 'kernel', weight, stride });

/** What a map is made with. Behind a blur every second cell is kept, as in the layers that Zhang mends. */
export const layers = {
  sobel: { label: 'Sobel x', stages: [kernel(sobel, 1)] },
  strided: { label: 'Sobel x, stride 2', stages: [kernel(sobel, 2)] },
  strideBlur: { label: 'Sobel x, blur, stride 2', stages: [kernel(sobel, 1), kernel(blur, 2)] },
  every: { label: 'Every second cell', stages: [kernel(dot, 2)] },
  everyBlur: { label: 'Blur, every second cell', stages: [kernel(blur, 2)] },
  max: { label: 'Max pool 2×2', stages: [{ by: 'max', size: 2, stride: 2 }] },
  maxBlur: { label: 'Max 2×2, blur, stride 2', stages: [{ by: 'max', size: 2, stride: 1 }, kernel(blur, 2)] },
  mean: { label: 'Average pool 2×2', stages: [{ by: 'mean', size: 2, stride: 2 }] },
} as const satisfies Readonly<Record<string, { label: string; stages: readonly Sliding[] }>>;
export type LayerName = keyof typeof layers;
