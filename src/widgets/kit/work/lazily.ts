import type { Job } from './job.ts';

/** A job that a page does itself only where there are no workers: what it takes is loaded when it is first asked for. */
export const lazily = <Request, Answer>(load: () => Promise<Job<Request, Answer>>): Job<Request, Answer> =>
  async function* (request) {
    const job = await load();
    yield* job(request);
  };
