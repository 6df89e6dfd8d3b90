import { expect, test } from 'vitest';

import type { News, Order } from '#widgets/kit/work/job.ts';
import { serve } from '#widgets/kit/work/serve.ts';
import { slow, type Slow } from './slow.ts';
import { until } from '../../../until.ts';

function worker() {
  const news: News<number>[] = [];
  const post: { onmessage: ((event: MessageEvent) => void) | null; postMessage(piece: unknown): void } = {
    onmessage: null,
    postMessage: (piece) => news.push(piece as News<number>),
  };
  serve(slow, post);
  const order = (data: Order<Slow>) => post.onmessage!({ data } as MessageEvent);
  const of = (id: number) => news.flatMap((piece) => ('id' in piece && piece.id === id ? [piece.kind] : []));
  return { news, order, of };
}

test('it says that it is ready, hears an order at once, and carries it out', async () => {
  const { news, order, of } = worker();
  expect(news).toEqual([{ kind: 'ready' }]);
  order({ id: 1, request: { reports: 2, pause: 0 } });
  expect(of(1)[0]).toBe('alive');
  await until(() => expect(of(1).filter((kind) => kind !== 'alive')).toEqual(['report', 'report', 'over']));
});

test('an order without a request gives up the one before', async () => {
  const { order, of } = worker();
  order({ id: 1, request: { reports: 50, pause: 10 } });
  await until(() => expect(of(1)).toContain('report'));
  order({ id: 2 });
  expect(of(2)).toEqual(['alive', 'over']);
  const before = of(1).filter((kind) => kind === 'report').length;
  await until(() => expect(of(1)).toContain('over'));
  expect(of(1).filter((kind) => kind === 'report')).toHaveLength(before);
});
