/** A core that draws: it is told what, and answers with the pictures. */
import { parentPort } from 'node:worker_threads';
import { dataset } from '#samples/imageSet.ts';
import { imageSetOf } from './imageSetOf.ts';

export interface DrawOrder {
  readonly network: string;
  readonly seed: number;
  readonly count: number;
}

parentPort!.on('message', ({ network, seed, count }: DrawOrder) => {
  const drawn = dataset(imageSetOf(network), { seed, count });
  parentPort!.postMessage(drawn, [drawn.inputs.data.buffer as ArrayBuffer]);
});
