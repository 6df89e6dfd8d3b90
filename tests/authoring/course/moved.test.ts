import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { movedPage, writeMoves } from '#authoring/course/moved.ts';

test('the query and the fragment of an old address come along', () => {
  const page = movedPage('/sub/learn/new/');
  const script = /<script>(.*)<\/script>/.exec(page)![1]!;
  const went: string[] = [];
  runInNewContext(script, {
    document: { querySelector: () => ({ href: 'https://example.org/sub/learn/new/' }) },
    location: { search: '?a.step=3', hash: '#a', replace: (to: string) => went.push(to) },
  });
  expect(went).toEqual(['https://example.org/sub/learn/new/?a.step=3#a']);
  expect(page).toContain('<a href="/sub/learn/new/">');
  expect(page).toContain('<noscript><meta http-equiv="refresh" content="0; url=/sub/learn/new/"></noscript>');
});

test('hosts that know redirects get a list of them, and others a page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'moved-'));
  await writeMoves(folder, {}, '/');
  expect(existsSync(join(folder, '_redirects'))).toBe(false);
  await writeMoves(folder, { '/learn/old/': '/learn/new/' }, '/sub/');
  expect(readFileSync(join(folder, '_redirects'), 'utf8')).toBe('/sub/learn/old/ /sub/learn/new/ 301\n');
  expect(readFileSync(join(folder, 'learn/old/index.html'), 'utf8')).toBe(movedPage('/sub/learn/new/'));
  rmSync(folder, { recursive: true });
});
