import type { Report } from '../kit/work/job.ts';
import type { Order, Powers } from './measure.ts';

/** Where there is no worker, the page measures by itself: what it needs for that is loaded then. */
export async function* measuredHere(order: Order): AsyncGenerator<Report<Powers> | undefined> {
  const { measure } = await import('./measure.ts');
  yield* measure(order);
}
