import { parentPort } from 'node:worker_threads';

import { serve } from '#widgets/kit/work/serve.ts';
import { slow } from './slow.ts';

serve(slow, {
  set onmessage(hear: (event: MessageEvent) => void) {
    parentPort!.on('message', (data: unknown) => hear({ data } as MessageEvent));
  },
  postMessage: (news) => parentPort!.postMessage(news),
});
