import { Worker as Thread } from 'node:worker_threads';

/** A worker as browsers have it, which is a thread of its own here. */
export function openThread(file: string): Worker {
  const thread = new Thread(new URL(file, import.meta.url));
  const worker: Pick<Worker, 'onmessage' | 'onerror' | 'postMessage' | 'terminate'> = {
    onmessage: null,
    onerror: null,
    postMessage: (order: unknown) => thread.postMessage(order),
    terminate: () => void thread.terminate(),
  };
  thread.on(
    'message',
    (data: unknown) => void worker.onmessage?.call(worker as Worker, { data } as MessageEvent),
  );
  thread.on(
    'error',
    (error: Error) =>
      void worker.onerror?.call(
        worker as Worker,
        { message: error.message, preventDefault() {} } as ErrorEvent,
      ),
  );
  return worker as Worker;
}
