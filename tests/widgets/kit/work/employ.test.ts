import { afterEach, describe, expect, test, vi } from 'vitest';

import { employ, PATIENCE, type Customer, type Fault, type Service } from '#widgets/kit/work/employ.ts';
import type { News, Report } from '#widgets/kit/work/job.ts';
import { slow, type Slow } from './slow.ts';
import { openThread } from './thread.ts';
import { until } from '../../../until.ts';

/** What a customer heard, and when it is through. */
class Heard implements Customer<number> {
  readonly reports: Report<number>[] = [];
  readonly end: Promise<'over' | Fault>;
  #finish: (how: 'over' | Fault) => void = () => {};
  constructor() {
    this.end = new Promise((resolve) => {
      this.#finish = resolve;
    });
  }
  report(report: Report<number>) {
    this.reports.push(report);
  }
  over() {
    this.#finish('over');
  }
  fault(fault: Fault) {
    this.#finish(fault);
  }
  get answers() {
    return this.reports.map(({ answer }) => answer);
  }
}

const services: Service<Slow, number>[] = [];
afterEach(() => {
  services.splice(0).forEach((service) => service.end());
  vi.useRealTimers();
});
function hire(open = () => openThread('./slow.worker.ts'), patience = PATIENCE): Service<Slow, number> {
  const service = employ({ job: slow, open }, patience);
  services.push(service);
  return service;
}
function ask(service: Service<Slow, number>, request: Slow): Heard {
  const heard = new Heard();
  service.ask(request, heard);
  return heard;
}

describe('in a worker', () => {
  test('a job reports on its way, and ends', async () => {
    const heard = ask(hire(), { reports: 4, pause: 1 });
    expect(await heard.end).toBe('over');
    expect(heard.reports).toEqual([1, 2, 3, 4].map((n) => ({ done: n / 4, answer: n })));
  });

  test('the next order takes the place of the one before', async () => {
    const service = hire();
    const long = ask(service, { reports: 1000, pause: 10 });
    await until(() => expect(long.reports).not.toEqual([]));
    const short = ask(service, { reports: 2, pause: 1 });
    const before = long.reports.length;
    expect(await short.end).toBe('over');
    expect(short.answers).toEqual([1, 2]);
    expect(long.reports).toHaveLength(before);
  });

  test('what was cancelled tells nothing more, and its worker takes the next order', async () => {
    const open = vi.fn(() => openThread('./slow.worker.ts'));
    // On a busy machine a worker that listens is late, too.
    const service = hire(open, { ...PATIENCE, hear: 10_000 });
    const long = ask(service, { reports: 1000, pause: 10 });
    await until(() => expect(long.reports).not.toEqual([]));
    service.cancel();
    const before = long.reports.length;
    expect(await ask(service, { reports: 3, pause: 20 }).end).toBe('over');
    expect(long.reports).toHaveLength(before);
    expect(open).toHaveBeenCalledOnce();
  });

  test('a job that breaks off says why, and the next one is done', async () => {
    const service = hire();
    const broken = ask(service, { reports: 2, pause: 1, then: 'breaks' });
    expect(await broken.end).toMatchObject({ kind: 'broken', reason: 'too large a step' });
    expect(await ask(service, { reports: 1, pause: 1 }).end).toBe('over');
  });

  test('a job that hangs is cancelled all the same: another worker does the next one', async () => {
    const open = vi.fn(() => openThread('./slow.worker.ts'));
    // The worker that takes its place may be late on a busy machine, and is not to be replaced for that.
    const service = hire(open, { ...PATIENCE, hear: 2000 });
    const hangs = new Int32Array(new SharedArrayBuffer(4));
    ask(service, { reports: 2, pause: 1, then: 'hangs', hangs });
    await until(() => expect(hangs[0]).toBe(1));
    expect(await ask(service, { reports: 1, pause: 1 }).end).toBe('over');
    expect(open).toHaveBeenCalledTimes(2);
  });

  test('a job that hangs and is not cancelled is stopped, and that is said', async () => {
    const service = hire(undefined, { ...PATIENCE, work: 1000 });
    const hanging = ask(service, { reports: 2, pause: 1, then: 'hangs' });
    expect(await hanging.end).toEqual({ kind: 'hung' });
    expect(await ask(service, { reports: 1, pause: 1 }).end).toBe('over');
  });
});

describe('where no worker can be had, the page does it itself', () => {
  test.each([
    [
      'there are none',
      () => {
        throw new Error('no workers here');
      },
    ],
    ['its file does not load', () => openThread('./nowhere.worker.ts')],
    ['it never gets ready', () => deaf([])],
  ])('%s', async (_, open) => {
    const service = hire(open, { ...PATIENCE, load: 50 });
    const heard = ask(service, { reports: 3, pause: 10 });
    expect(await heard.end).toBe('over');
    expect(heard.answers).toEqual([1, 2, 3]);
  });

  test('in slices, so that it can be cancelled there too', async () => {
    const service = hire(() => deaf([]), { ...PATIENCE, load: 1 });
    const long = ask(service, { reports: 1000, pause: 3 });
    await until(() => expect(long.reports).not.toEqual([]));
    service.cancel();
    const before = long.reports.length;
    expect(await ask(service, { reports: 2, pause: 1 }).end).toBe('over');
    expect(long.reports).toHaveLength(before);
  });
});

/** A worker that says what it is told to, and hears nothing. */
function deaf(says: readonly News<number>[], terminate = () => {}): Worker {
  const worker = { onmessage: null, postMessage() {}, terminate } as unknown as Worker;
  setTimeout(() => says.forEach((data) => void worker.onmessage?.({ data } as MessageEvent)), 1);
  return worker;
}

test('whatever a worker does, cancelling it takes at most 200 milliseconds', () => {
  vi.useFakeTimers();
  const terminate = vi.fn();
  const service = hire(() => deaf([{ kind: 'ready' }], terminate));
  ask(service, { reports: 1, pause: 1 });
  vi.advanceTimersByTime(2);
  service.cancel();
  expect(terminate).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(terminate).toHaveBeenCalled();
});
