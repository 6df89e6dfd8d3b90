import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cutToSite } from '#build/typefaces/secondCut.ts';

test('faces keep what formulas are set in, and everything that names them names the new files', async () => {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  try {
    const assets = join(site, '_astro');
    const cache = join(site, 'cache');
    mkdirSync(join(site, 'learn/sums'), { recursive: true });
    for (const folder of [assets, cache]) mkdirSync(folder);
    const other = 'greek-00000000.BBBBBBBB.woff2';
    const sans = 'sans-00000000.DDDDDDDD.woff2';
    const face = 'KaTeX_Size1-Regular-00000000.AAAAAAAA.woff2';
    const formula = '<span class="katex-html"><span class="mop">∑</span><span class="mopen">(</span></span>';
    const put = (path: string, text: string) => writeFileSync(join(site, path), text);
    const read = (path: string) => readFileSync(join(site, path), 'utf8');
    put(`_astro/${face}`, 'all of it');
    put(`_astro/${other}`, 'fetched by its range');
    put(`_astro/${sans}`, 'all of it');
    put('_astro/kit.EEEEEEEE.js', 'say("\\xB2")');
    put(
      '_astro/style.CCCCCCCC.css',
      `a{src:url(/sub/_astro/${face})}b{src:url(/sub/_astro/${other})}i{src:url(/sub/_astro/${sans})}`,
    );
    put(
      'learn/sums/index.html',
      `<link href="/sub/_astro/style.CCCCCCCC.css"><link href="/sub/_astro/${face}">${formula}`,
    );

    await cutToSite(site, cache);

    const [cut, ranged, script, text, sheet, ...more] = readdirSync(assets).sort();
    expect([ranged, script, ...more]).toEqual([other, 'kit.EEEEEEEE.js']);
    expect(text).toMatch(/^sans-[0-9a-f]{8}\.woff2$/);
    expect(cut).toMatch(/^KaTeX_Size1-Regular-[0-9a-f]{8}\.woff2$/);
    expect(statSync(join(assets, cut!)).size).toBeLessThan(1500);
    expect(sheet).toMatch(/^style\.[0-9a-f]{8}\.css$/);
    expect(read(`_astro/${sheet}`)).toBe(
      `a{src:url(/sub/_astro/${cut})}b{src:url(/sub/_astro/${other})}i{src:url(/sub/_astro/${text})}`,
    );
    expect(read('learn/sums/index.html')).toBe(
      `<link href="/sub/_astro/${sheet}"><link href="/sub/_astro/${cut}">${formula}`,
    );
  } finally {
    rmSync(site, { recursive: true });
  }
});
