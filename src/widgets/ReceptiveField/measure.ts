import { digitsNetwork } from '#course/digitsNetwork.ts';
import { initialize, plain, random, tensor, type Layer, type Network } from '#engine/index.ts';
import { simd } from '#engine/simd/index.ts';
import { digits } from '#samples/digits/index.ts';
import { effectiveField, type Probe } from '#trace/effectiveField.ts';
import type { Report } from '../kit/work/job.ts';
import { SAMPLES } from './parameters.ts';

/** The course's trained network, and what computes where many pictures go through one. */
const network = await digitsNetwork();
const backend = (await simd()) ?? plain;

export interface Order {
  readonly layers: readonly Layer[];
  readonly size: number;
  readonly weights: 'random' | 'trained';
}

/** The mean squared gradient at every pixel. */
export type Powers = Float64Array;

/** Networks with new random weights each, on noise; or the trained one, up to the last of these layers, on digits. */
export function* probes({ layers, size, weights }: Order): Generator<Probe> {
  const input = [1, size, size];
  const trained: Network = {
    ...network,
    ...{ layers: network.layers.slice(0, layers.length), units: network.units.slice(0, layers.length) },
  };
  for (let n = 0; n < SAMPLES; n++) {
    const stream = random(1000 + n);
    const pixels =
      weights === 'trained'
        ? digits.draw(stream, n % 10)
        : Float64Array.from({ length: size * size }, () => stream.normal());
    yield {
      net: weights === 'trained' ? trained : initialize([...layers], input, 1 + n),
      image: tensor([1, ...input], pixels),
      map: n,
    };
  }
}

/** Measures a field, one sample after the other. */
export function* measure(order: Order): Generator<Report<Powers> | undefined> {
  let done = 0;
  for (const powers of effectiveField(probes(order), backend)) {
    done += 1;
    // A few looks on the way are enough, and each of them is drawn.
    if (done % 16 === 0) yield { done: done / SAMPLES, answer: powers };
    else yield undefined;
  }
}
