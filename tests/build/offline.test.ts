import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { filesOf, isOffered, isWanted, writeWorker } from '#build/offline/offline.ts';

let site: string;
const put = (file: string, text: string) => {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
};
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'site-'));
  put('index.html', 'home');
  put('learn/a/index.html', 'a lesson');
  put('_astro/kit.js', 'script');
  put('embed/A/index.html', 'a frame');
  put('share/a.png', 'a picture');
});
afterEach(() => rmSync(site, { recursive: true }));

test('whatever a reader opens is listed by its address, with its bytes', async () => {
  const files = await filesOf(site);
  expect(Object.keys(files)).toEqual(['', '_astro/kit.js', 'learn/a/']);
  expect(files['']).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), 4]);
});

test.each([
  '_headers',
  '_redirects',
  'sw.js',
  'sitemap-0.xml',
  'icon-192.png',
  '_astro/x.js.map',
  '.nojekyll',
])('%s is left out', (file) => expect(isWanted(file)).toBe(false));

test('another file makes another version, and the same files the same', async () => {
  const versionOf = async () => {
    await writeWorker(site, '/sub/', true);
    return /^const version = '(\w+)';\nconst base = "\/sub\/";/.exec(
      readFileSync(join(site, 'sw.js'), 'utf8'),
    )![1];
  };
  const first = await versionOf();
  expect(await versionOf()).toBe(first);
  put('learn/a/index.html', 'another lesson');
  expect(await versionOf()).not.toBe(first);
});

test('OFFLINE=no builds a worker that throws away what was kept, and itself', async () => {
  expect([isOffered({}), isOffered({ OFFLINE: 'no' })]).toEqual([true, false]);
  await writeWorker(site, '/sub/', false);
  const events: Record<string, (event: { waitUntil(work: Promise<unknown>): void }) => void> = {};
  const gone: string[] = [];
  const self = {
    addEventListener: (name: string, listener: (typeof events)[string]) => (events[name] = listener),
    registration: { unregister: () => Promise.resolve(gone.push('the worker')) },
  };
  const caches = {
    keys: () => Promise.resolve(['sliding-window /sub/ 1', 'sliding-window / 1', 'of somebody else']),
    delete: (name: string) => Promise.resolve(gone.push(name)),
  };
  runInNewContext(readFileSync(join(site, 'sw.js'), 'utf8'), { self, caches });
  await new Promise<unknown>((done) => events['activate']!({ waitUntil: (work) => void work.then(done) }));
  expect(gone).toEqual(['sliding-window /sub/ 1', 'the worker']);
});
