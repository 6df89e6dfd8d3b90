import type { Dataset } from '#engine/index.ts';
import { SIDE } from '#samples/centre.ts';
import type { Shot } from './snapshot.ts';

/** Pictures as a network takes them. */
export function stacked(shots: readonly Shot[]): Dataset {
  const area = SIDE ** 2;
  const data = new Float64Array(shots.length * area);
  shots.forEach(({ pixels }, n) => {
    for (let i = 0; i < area; i++) data[n * area + i] = pixels[i]! / 255;
  });
  return {
    inputs: { shape: [shots.length, 1, SIDE, SIDE], data },
    labels: shots.map(({ label }) => label),
  };
}
