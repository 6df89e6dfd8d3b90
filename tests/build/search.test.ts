import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexForSearch } from '#build/search.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-'));
const page = (path: string, main: string) => {
  mkdirSync(join(folder, path), { recursive: true });
  writeFileSync(
    join(folder, path, 'index.html'),
    `<!doctype html><html lang="en"><title>A title</title><body><nav>Navigation</nav>${main}</body></html>`,
  );
};
beforeAll(async () => {
  page(
    'learn/pooling',
    `<main data-pagefind-body><h1>Pooling</h1><p>Windows.</p><h2 id="max"><a href="#max">The largest</a></h2>
      <figure data-widget="PoolWalk"><div class="plate">Stepping</div><figcaption>A caption</figcaption></figure>
      <span class="katex"><span class="katex-html">drawn</span><math><semantics><mi>spoken</mi><annotation>source</annotation></semantics></math></span>
      <fieldset class="check"><legend><span class="kind">Quick check</span>A question?</legend><details>The solution</details></fieldset></main>`,
  );
  page('', '<main><h1>Home</h1><p>Lists</p></main>');
  await indexForSearch(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const inIndex = (path: string) => join(folder, 'pagefind', path);

test('pages that are meant to be found are, by their sections, without what is no text of theirs', () => {
  const [fragment, ...more] = readdirSync(inIndex('fragment'));
  expect(more).toEqual([]);
  const text = gunzipSync(readFileSync(inIndex(`fragment/${fragment}`))).toString();
  expect(text).toContain('"url":"/learn/pooling/"');
  for (const word of ['Pooling', 'Windows', 'The largest', 'caption', 'spoken', 'question'])
    expect(text).toContain(word);
  expect(text).toContain('"id":"max"');
  for (const word of ['Navigation', 'Stepping', 'drawn', 'source', 'solution', 'Lists', 'Quick check'])
    expect(text).not.toContain(word);
});

test('nothing comes with it that the site does not use', () => {
  const files = readdirSync(inIndex('')).map((file) => file.replace(/[0-9a-f]{6,}/, '*'));
  expect(files.sort()).toEqual(
    [
      'fragment',
      'index',
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.en_*.pf_meta',
      'pagefind.js',
    ].concat('wasm.en.pagefind'),
  );
});
