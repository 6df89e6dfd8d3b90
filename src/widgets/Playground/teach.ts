import type { Job } from '../kit/work/job.ts';
import type { Progress, TeachingOrder } from './lessons.ts';

/** On the fastest backend there is. What that takes is loaded when it is first asked for. */
export const teach: Job<TeachingOrder, Progress> = async function* (order) {
  const [{ teaching }, { simd }] = await Promise.all([
    import('./teaching.ts'),
    import('#engine/simd/index.ts'),
  ]);
  yield* teaching(order, (await simd()) ?? undefined);
};
