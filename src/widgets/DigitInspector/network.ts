import { digitsNetwork } from '#course/digitsNetwork.ts';
import { plain, type Backend } from '#engine/index.ts';
import { simd } from '#engine/simd/index.ts';
import type { Filter } from '#trace/ablation.ts';

/** The course's trained network. Whatever needs it sleeps until its weights are there. */
export const network = await digitsNetwork();

/** What computes where many pictures go through it. */
export const backend: Backend = (await simd()) ?? plain;

/** The filters of its convolutions, one convolution after the other. */
export const filters: readonly Filter[] = network.layers.flatMap((layer, index) =>
  layer.type === 'conv2d'
    ? Array.from({ length: layer.filters }, (_, filter) => ({ layer: index, filter }))
    : [],
);

/** Those of them that a list of zeros and ones names. */
export const named = (off: readonly number[]): readonly Filter[] =>
  filters.filter((_, index) => off[index] === 1);
