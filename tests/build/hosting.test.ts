import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { headersFile, tellHosts } from '#build/hosting.ts';

/** The headers that a host sends with an address: those of every rule that meets it. */
function sent(file: string, path: string): Record<string, string[]> {
  const rules = file
    .trim()
    .split('\n\n')
    .map((text) => text.split('\n'));
  const met = rules.filter(([pattern]) =>
    pattern!.endsWith('*') ? path.startsWith(pattern!.slice(0, -1)) : path === pattern,
  );
  const headers: Record<string, string[]> = {};
  for (const line of met.flatMap(([, ...lines]) => lines)) {
    const [, name, value] = /^ {2}([^:]+): (.*)$/.exec(line)!;
    (headers[name!] ??= []).push(value!);
  }
  return headers;
}
const file = headersFile('/sub/', ['about', 'embed', 'learn']);

test('pages may be framed by the site alone, and figures that are made for it by anybody', () => {
  for (const path of ['/sub/', '/sub/learn/filters/', '/sub/about/'])
    expect(sent(file, path)['Content-Security-Policy'], path).toEqual(["frame-ancestors 'self'"]);
  expect(sent(file, '/sub/embed/ConvWalk/')).not.toHaveProperty('Content-Security-Policy');
});

test('what is named by its content is kept for good, and nothing else', () => {
  for (const path of ['/sub/_astro/page.abc.js', '/sub/pagefind/fragment/en_1.pf_fragment'])
    expect(sent(file, path)['Cache-Control'], path).toEqual(['public, max-age=31536000, immutable']);
  for (const path of ['/sub/', '/sub/learn/filters/', '/sub/pagefind/pagefind.js'])
    expect(sent(file, path), path).not.toHaveProperty('Cache-Control');
});

test('no address gets a header twice', () => {
  for (const path of ['/sub/', '/sub/learn/filters/', '/sub/embed/ConvWalk/', '/sub/_astro/a.js'])
    expect(
      Object.values(sent(file, path)).filter((values) => values.length > 1),
      path,
    ).toEqual([]);
});

test('the rules are made for the folders that there are', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
  for (const name of ['learn', '_astro', 'pagefind']) mkdirSync(join(folder, name));
  await tellHosts(folder, '/');
  expect(readFileSync(join(folder, '_headers'), 'utf8')).toBe(headersFile('/', ['learn']));
  expect(readFileSync(join(folder, '.nojekyll'), 'utf8')).toBe('');
  rmSync(folder, { recursive: true });
});
