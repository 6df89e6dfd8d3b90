// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';

import { order } from '#page/keeping.ts';

afterEach(() => vi.unstubAllGlobals());

/** A worker that answers every order with these messages. */
const answering = (messages: readonly unknown[]) =>
  vi.stubGlobal('navigator', {
    serviceWorker: {
      getRegistration: () =>
        Promise.resolve({
          active: {
            postMessage: (_: unknown, [port]: MessagePort[]) =>
              messages.forEach((message) => port!.postMessage(message)),
          },
        }),
    },
  });

test('an order is heard of until it is done, and not any more', async () => {
  const heard = vi.fn();
  answering([
    { bytes: 1, all: 3 },
    { bytes: 3, all: 3, kept: true },
  ]);
  expect(await order('keep', heard)).toEqual({ bytes: 3, all: 3, kept: true });
  expect(heard.mock.calls).toEqual([[{ bytes: 1, all: 3 }]]);

  // Files that were on their way when one of another version came.
  answering([{ failed: 'cut off' }, { bytes: 2, all: 3 }]);
  expect(await order('keep', heard)).toBe('cut off');
  await new Promise((done) => setTimeout(done, 20));
  expect(heard).toHaveBeenCalledTimes(1);
});

test('without a worker nothing is carried out', async () => {
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: () => Promise.resolve(undefined) } });
  expect(await order('state')).toBe('no worker');
});
