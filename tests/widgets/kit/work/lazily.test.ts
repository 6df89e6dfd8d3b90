import { expect, test, vi } from 'vitest';

import type { Job } from '#widgets/kit/work/job.ts';
import { lazily } from '#widgets/kit/work/lazily.ts';

const twice: Job<number, number> = function* (request) {
  yield { done: 0.5 };
  yield { done: 1, answer: 2 * request };
};

test('what a job takes is loaded when it is asked for, and it is done then', async () => {
  const load = vi.fn(() => Promise.resolve(twice));
  const job = lazily(load);
  expect(load).not.toHaveBeenCalled();
  const reports = [];
  for await (const report of job(21)) reports.push(report);
  expect(reports).toEqual([{ done: 0.5 }, { done: 1, answer: 42 }]);
});

test('what cannot be loaded breaks the job off', async () => {
  const job = lazily(() => Promise.reject(new Error('no network')));
  const go = async () => {
    for await (const report of job(1)) expect(report).toBeUndefined();
  };
  await expect(go()).rejects.toThrow('no network');
});
