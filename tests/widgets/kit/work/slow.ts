/** A job that is slow on purpose, and as bad as it is asked to be. */
import type { Report } from '#widgets/kit/work/job.ts';

export interface Slow {
  /** It reports so often, and each time works so many milliseconds without a pause. */
  readonly reports: number;
  readonly pause: number;
  /** After its first report it no longer listens, or breaks off. */
  readonly then?: 'hangs' | 'breaks';
  /** Shared memory, in which it says that it hangs by now: until then it may still hear the next order. */
  readonly hangs?: Int32Array;
}

export function* slow({ reports, pause, then, hangs }: Slow): Generator<Report<number>, void> {
  for (let n = 1; n <= reports; n++) {
    const end = performance.now() + pause;
    while (performance.now() < end);
    yield { done: n / reports, answer: n };
    if (then === 'breaks') throw new RangeError('too large a step');
    if (then === 'hangs') hangs?.fill(1);
    while (then === 'hangs');
  }
}
