/** Every page together: no two are alike to a search engine, their HTML is valid, and they lead nowhere that is not there. */
import { HtmlValidate } from 'html-validate';
import { address } from '#course/site.ts';
import { builds, pages } from './builds.ts';
import { brokenLinks } from './links.ts';
import { expect, test } from './site.ts';

const all = pages(builds.top);
const { site } = address(process.env);

test('no two pages have the same title or description', () => {
  for (const pattern of [/<title>([^<]*)/, /<meta name="description" content="([^"]*)"/]) {
    const texts = all.map(({ html }) => pattern.exec(html)?.[1]);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  }
});

test('a title says what its page is about, whoever made it', () => {
  const titles = all
    .filter(({ hidden, path }) => !hidden && !/^(?:about|gallery\/tags)\/$/.test(path))
    .map(({ html }) => /<title>([^<]*)/.exec(html)![1]!);
  expect(titles.filter((title) => !/convolution/i.test(title))).toEqual([]);
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
