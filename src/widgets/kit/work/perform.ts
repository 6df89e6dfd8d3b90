import type { Job, News } from './job.ts';

/** So long a job works before whoever else is waiting gets a turn, in milliseconds. */
const SLICE = 8;

/** Goes through a job in slices, as long as it is wanted, and tells what there is to tell. */
export async function perform<Request, Answer>(
  job: Job<Request, Answer>,
  request: Request,
  id: number,
  isWanted: () => boolean,
  tell: (news: News<Answer>) => void,
): Promise<void> {
  try {
    let since = performance.now();
    for await (const report of job(request)) {
      if (!isWanted()) break;
      if (report) tell({ kind: 'report', id, report });
      if (performance.now() - since < SLICE) continue;
      tell({ kind: 'alive', id });
      await turn();
      if (!isWanted()) break;
      since = performance.now();
    }
    tell({ kind: 'over', id });
  } catch (error) {
    tell({ kind: 'broken', id, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Lets messages, input and drawing come first. A timer would wait for some milliseconds more. */
const turn = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
