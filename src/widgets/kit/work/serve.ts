import type { Job, News, Order } from './job.ts';
import { perform } from './perform.ts';

/** The part of a worker's global scope that is needed here. */
interface Post {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(news: unknown): void;
}

/** Makes this worker do a job, for whoever orders it: the latest order alone. */
export function serve<Request, Answer>(job: Job<Request, Answer>, post: Post = globalThis): void {
  const tell = (news: News<Answer>) => post.postMessage(news);
  let latest = 0;
  post.onmessage = ({ data }: MessageEvent<Order<Request>>) => {
    const { id } = data;
    latest = id;
    // That it was heard is told at once: the order before it is over with the next breath.
    tell({ kind: 'alive', id });
    if (data.request === undefined) tell({ kind: 'over', id });
    else void perform(job, data.request, id, () => id === latest, tell);
  };
  tell({ kind: 'ready' });
}
