import { expect, test } from 'vitest';

import type { News } from '#widgets/kit/work/job.ts';
import { perform } from '#widgets/kit/work/perform.ts';
import { slow, type Slow } from './slow.ts';

async function told(request: Slow, until = Infinity): Promise<News<number>[]> {
  const news: News<number>[] = [];
  const isWanted = () => without(news).length < until;
  await perform(slow, request, 7, isWanted, (piece) => news.push(piece));
  return news;
}
/** Without the signs of life: on a busy machine any step may take a slice. */
const without = <T>(news: readonly News<T>[]) => news.filter(({ kind }) => kind !== 'alive');
const kinds = (news: readonly News<number>[]) => news.map(({ kind }) => kind).join(' ');

test('reports come in order, under the number of their order, and then the end', async () => {
  expect(without(await told({ reports: 2, pause: 0 }))).toEqual([
    { kind: 'report', id: 7, report: { done: 0.5, answer: 1 } },
    { kind: 'report', id: 7, report: { done: 1, answer: 2 } },
    { kind: 'over', id: 7 },
  ]);
});

test('after each slice others get their turn', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  expect(kinds(await told({ reports: 3, pause: 12 }))).toBe('report alive report alive report alive over');
  clearInterval(timer);
  expect(turns).toBeGreaterThan(0);
});

test('what is no longer wanted ends before it reports again', async () => {
  expect(kinds(without(await told({ reports: 9, pause: 0 }, 2)))).toBe('report report over');
});

test('what breaks off says why, and does not end', async () => {
  expect((await told({ reports: 2, pause: 0, then: 'breaks' })).at(-1)).toEqual({
    kind: 'broken',
    id: 7,
    reason: 'too large a step',
  });
});

test('a job may wait for something', async () => {
  async function* job() {
    await Promise.resolve();
    yield { done: 1, answer: 'there' };
  }
  const news: News<string>[] = [];
  await perform(
    job,
    null,
    1,
    () => true,
    (piece) => news.push(piece),
  );
  expect(without(news)).toMatchObject([{ report: { answer: 'there' } }, { kind: 'over' }]);
});
