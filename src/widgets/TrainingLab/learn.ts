import { plain } from '#engine/index.ts';
import type { Job } from '../kit/work/job.ts';
import { print } from './settings.ts';
import type { Supply } from './supply.ts';
import type { TrainingNews, TrainingOrder } from './training.ts';

/** The last pictures, which most orders go on with. */
let recent: { readonly of: string; readonly supply: Supply } | null = null;

/** Trains on the fastest backend there is. What that takes is loaded when it is first asked for. */
export const learn: Job<TrainingOrder, TrainingNews> = async function* ({ settings, own, from }) {
  const [{ training }, { supplyFor }, { simd }] = await Promise.all([
    import('./training.ts'),
    import('./supply.ts'),
    import('#engine/simd/index.ts'),
  ]);
  const of = print(settings);
  if (recent?.of !== of) recent = { of, supply: supplyFor(settings, own) };
  yield* training({ settings, from }, recent.supply, (await simd()) ?? plain);
};
