import { lazily } from '../kit/work/lazily.ts';
import type { Progress, TeachingOrder } from './lessons.ts';

/** On the fastest backend there is. */
export const teach = lazily<TeachingOrder, Progress>(async () => {
  const [{ teaching }, { simd }] = await Promise.all([
    import('./teaching.ts'),
    import('#engine/simd/index.ts'),
  ]);
  const backend = (await simd()) ?? undefined;
  return (order) => teaching(order, backend);
});
