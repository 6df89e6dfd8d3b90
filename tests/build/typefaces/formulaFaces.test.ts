import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cutToFormulas } from '#build/typefaces/formulaFaces.ts';

test('faces keep what formulas are set in, and everything that names them names the new files', async () => {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  try {
    const assets = join(site, '_astro');
    const cache = join(site, 'cache');
    mkdirSync(join(site, 'learn/sums'), { recursive: true });
    for (const folder of [assets, cache]) mkdirSync(folder);
    const face = 'KaTeX_Size1-Regular-00000000.AAAAAAAA.woff2';
    const put = (path: string, text: string) => writeFileSync(join(site, path), text);
    const read = (path: string) => readFileSync(join(site, path), 'utf8');
    put(`_astro/${face}`, 'all of it');
    put('_astro/roman-1.BBBBBBBB.woff2', 'the type of the text');
    put(
      '_astro/style.CCCCCCCC.css',
      `a{src:url(/sub/_astro/${face})}b{src:url(/sub/_astro/roman-1.BBBBBBBB.woff2)}`,
    );
    put(
      'learn/sums/index.html',
      `<link href="/sub/_astro/style.CCCCCCCC.css"><link href="/sub/_astro/${face}">`,
    );

    await cutToFormulas(site, cache, new Set(['∑', '(']));

    const [cut, roman, sheet, ...more] = readdirSync(assets).sort();
    expect([roman, ...more]).toEqual(['roman-1.BBBBBBBB.woff2']);
    expect(cut).toMatch(/^KaTeX_Size1-Regular-[0-9a-f]{8}\.woff2$/);
    expect(statSync(join(assets, cut!)).size).toBeLessThan(1500);
    expect(sheet).toMatch(/^style\.[0-9a-f]{8}\.css$/);
    expect(read(`_astro/${sheet}`)).toBe(`a{src:url(/sub/_astro/${cut})}b{src:url(/sub/_astro/${roman})}`);
    expect(read('learn/sums/index.html')).toBe(
      `<link href="/sub/_astro/${sheet}"><link href="/sub/_astro/${cut}">`,
    );
  } finally {
    rmSync(site, { recursive: true });
  }
});
