import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Dataset } from '#engine/index.ts';
import type { DrawOrder } from './drawWorker.ts';
import { seedOf, type Recipe } from './recipe.ts';

/** The pictures of each round, drawn ahead on other cores. How many of those there are changes nothing but the time. */
export async function* drawnRounds(network: string, recipe: Recipe, cores: number): AsyncGenerator<Dataset> {
  const workers = Array.from({ length: cores }, () => new Worker(new URL('drawWorker.ts', import.meta.url)));
  try {
    // Each worker draws one round at a time, and begins the next when its last one is taken.
    const draw = async (round: number): Promise<Dataset> => {
      const worker = workers[round % cores]!;
      const order: DrawOrder = { network, seed: seedOf(recipe, round), count: recipe.imagesInRound };
      worker.postMessage(order);
      const [drawn] = (await once(worker, 'message')) as [Dataset];
      return drawn;
    };
    const ahead = workers.map((_, round) => draw(round));
    for (let round = 0; round < recipe.rounds; round++) {
      const drawn = await ahead.shift()!;
      if (round + cores < recipe.rounds) ahead.push(draw(round + cores));
      yield drawn;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
