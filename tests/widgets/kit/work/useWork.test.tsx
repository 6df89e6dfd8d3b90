// @vitest-environment jsdom
import { expect, vi } from 'vitest';

import { inWords, useWork } from '#widgets/kit/work/useWork.ts';
import { allBy, press, test, textOf } from '../../live.tsx';
import { slow, type Slow } from './slow.ts';
import { until } from '../../../until.ts';

const job = vi.fn(slow);
const employment = {
  job,
  open: (): Worker => {
    throw new Error('The page does it.');
  },
};

function Slowly({ request }: { id: string; request: Slow | null }) {
  const { last, done, fault, cancel, again } = useWork(employment, request);
  return (
    <figure>
      <output>{JSON.stringify([last?.request.reports ?? null, last?.answer ?? null, done])}</output>
      <p>{fault}</p>
      <button onClick={cancel}>Stop</button>
      <button onClick={again}>Again</button>
    </figure>
  );
}
const shown = (root: Element) => JSON.parse(textOf(root.querySelector('output'))) as (number | null)[];

test('answers come with how far they are, the last one stays, and nothing is done twice in a row', async ({
  open,
}) => {
  vi.useRealTimers();
  job.mockClear();
  const { root } = open(<Slowly id="a" request={{ reports: 3, pause: 0 }} />);
  expect(shown(root)).toEqual([null, null, 0]);
  await until(() => expect(shown(root)).toEqual([3, 3, null]));
  press('Enter', allBy(root, 'button', 'Again')[0]!);
  expect(shown(root)).toEqual([3, 3, null]);
  expect(job).toHaveBeenCalledOnce();
});

test('where there is nothing to do, nothing is done', ({ open }) => {
  vi.useRealTimers();
  job.mockClear();
  const { root } = open(<Slowly id="a" request={null} />);
  expect(shown(root)).toEqual([null, null, null]);
  expect(job).not.toHaveBeenCalled();
});

test('what is stopped keeps what it had, and can be begun again', async ({ open }) => {
  vi.useRealTimers();
  const figure = open(<Slowly id="a" request={{ reports: 40, pause: 10 }} />);
  await until(() => expect(shown(figure.root)[1]).not.toBeNull());
  press('Enter', figure.button('Stop'));
  const [, answer, done] = shown(figure.root);
  expect([answer! >= 1 && answer! < 40, done]).toEqual([true, null]);
  press('Enter', figure.button('Again'));
  await until(() => expect(shown(figure.root)).toEqual([40, 40, null]));
});

test('what goes wrong is said in words', async ({ open }) => {
  vi.useRealTimers();
  const { root } = open(<Slowly id="a" request={{ reports: 4, pause: 0, then: 'breaks' }} />);
  await until(() =>
    expect(textOf(root.querySelector('p'))).toBe('The computation broke off: too large a step.'),
  );
  expect(inWords({ kind: 'hung' })).toBe('The computation no longer answered, and was stopped.');
});
