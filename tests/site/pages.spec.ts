/** Every page, as it comes: it opens without complaint, says what it is, and leads nowhere that is not there. */
import { HtmlValidate } from 'html-validate';
import { address } from '#course/site.ts';
import { builds, pages } from './builds.ts';
import { brokenLinks } from './links.ts';
import { expect, test, wake } from './site.ts';

const all = pages(builds.top);
const { site } = address(process.env);

for (const { file, path, hidden } of all)
  test(`${file} opens and wakes without complaint, and says what it is, in order, under a strict policy`, async ({
    page,
  }) => {
    const response = await page.goto(path);
    expect.soft(response?.status()).toBe(file === '404.html' ? 404 : 200);
    const meta = (name: string) =>
      page.locator(`meta[name="${name}"], meta[property="${name}"]`).getAttribute('content');
    expect.soft(await page.title()).not.toBe('');
    expect.soft(await page.locator('html').getAttribute('lang')).toBe('en');
    expect.soft(await meta('description')).toMatch(/^.{30,200}$/);
    expect.soft(await meta('viewport')).toContain('width=device-width');
    if (!hidden) {
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
      expect.soft(canonical).toBe(new URL(path, site).href);
      expect.soft(await meta('og:url')).toBe(canonical);
      expect.soft(await meta('og:title')).toBeTruthy();
      expect.soft(await meta('og:description')).toBe(await meta('description'));
      expect.soft(await meta('og:type')).toMatch(/^(website|article)$/);
      expect.soft(await meta('og:site_name')).toBeTruthy();
    }

    // What a program says where it has nothing to say.
    expect.soft(await page.locator('main').innerText()).not.toMatch(/\b(undefined|NaN)\b|\[object /);

    // One sheet, and its layers from the weakest to the strongest.
    const sheets = await page.locator('link[rel=stylesheet]').evaluateAll((all) => all.length);
    expect.soft(sheets).toBe(1);
    const layers = await page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      const named = rules.flatMap((rule) => {
        if (rule instanceof CSSLayerStatementRule) return [...rule.nameList];
        return rule instanceof CSSLayerBlockRule ? [rule.name] : [];
      });
      return [...new Set(named)];
    });
    expect.soft(layers).toEqual(['reset', 'base', 'layout', 'parts', 'widgets']);

    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName[1])));
    const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect.soft(levels.filter((level) => level === 1)).toEqual([1]);
    expect.soft(skipped, `the headings' levels are ${levels.join(' ')}`).toEqual([]);

    const policy = await page
      .locator('meta[http-equiv="content-security-policy" i]')
      .first()
      .getAttribute('content');
    const scripts = /script-src [^;]*/.exec(policy ?? '')?.[0];
    expect.soft(scripts).toContain("'self'");
    expect.soft(scripts).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);

    await wake(page);
  });

test('no two pages have the same title or description', () => {
  for (const pattern of [/<title>([^<]*)/, /<meta name="description" content="([^"]*)"/]) {
    const texts = all.map(({ html }) => pattern.exec(html)?.[1]);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  }
});

test('the sitemap names the pages that are to be found, and robots.txt the sitemap', async ({ request }) => {
  const robots = await (await request.get('robots.txt')).text();
  const sitemaps = [...robots.matchAll(/^Sitemap: (\S+)$/gim)].map(([, url]) => url!);
  const listed: string[] = [];
  while (sitemaps.length > 0) {
    const response = await request.get(new URL(sitemaps.pop()!).pathname);
    expect(response.status()).toBe(200);
    for (const [, url] of (await response.text()).matchAll(/<loc>([^<]*)<\/loc>/g))
      (url!.endsWith('.xml') ? sitemaps : listed).push(url!);
  }
  const wanted = all.filter(({ hidden }) => !hidden).map(({ path }) => new URL(path, site).href);
  expect(listed.sort()).toEqual(wanted.sort());
});

test('the HTML is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    elements: ['html5'],
    rules: {
      // How the HTML is spelt is the business of the build.
      'attr-quotes': 'off',
      'attribute-boolean-style': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
    },
  });
  const messages: string[] = [];
  for (const { file, html } of all) {
    const { results } = await validator.validateString(html, file);
    for (const { line, column, message, ruleId } of results.flatMap((result) => result.messages))
      messages.push(`${file}:${line}:${column} ${message} (${ruleId})`);
  }
  expect(messages).toEqual([]);
});

test('no link, anchor or asset is broken', async ({ page }) => {
  expect(await brokenLinks(page, builds.top, site)).toEqual([]);
});
