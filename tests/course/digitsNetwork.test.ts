import { afterEach, expect, test, vi } from 'vitest';
import { forward, predictions } from '#engine/index.ts';
import { digits } from '#samples/digits/index.ts';
import { dataset } from '#samples/imageSet.ts';

afterEach(() => vi.unstubAllGlobals());

/** As on a page where nobody has asked for it yet. */
const asAtFirst = () => {
  vi.resetModules();
  return import('#course/digitsNetwork.ts');
};

test('says what it could not fetch, and tries anew when asked again', async () => {
  const { digitsNetwork } = await asAtFirst();
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  await expect(digitsNetwork()).rejects.toThrow('The weights of the network could not be fetched.');
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('not here', { status: 404 })));
  await expect(digitsNetwork()).rejects.toThrow('The weights of the network could not be fetched.');
});

test('reads digits', async () => {
  const { digitsDesign, digitsNetwork } = await asAtFirst();
  const net = await digitsNetwork();
  expect(await digitsNetwork()).toBe(net);
  expect([net.inputShape, net.layers]).toEqual([digitsDesign.input, digitsDesign.layers]);
  const { inputs, labels } = dataset(digits, { seed: 5, count: 50 });
  const guesses = predictions(forward(net, inputs).at(-1)!.output);
  expect(guesses.filter((guess, i) => guess === labels[i]).length).toBeGreaterThan(40);
});
