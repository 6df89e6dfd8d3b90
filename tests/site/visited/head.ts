/** What a page says of itself: its head, the order of its headings, its sheets, its policy. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { address } from '#course/site.ts';
import { isLesson, type Page as Built } from '../builds.ts';
import { expect } from '../site.ts';

const { site } = address(process.env);
const few = new Set(
  [...readFileSync('src/layouts/sheet/further.css', 'utf8').matchAll(/widgets\/(\w+)\//g)].map(
    ([, name]) => name!,
  ),
);

export async function saysWhatItIs(page: Page, built: Built): Promise<void> {
  const { path, hidden } = built;
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

  // The site's sheet, and those of pages that are no lessons and of figures that few have, each where it is needed. Their
  // layers, from the weakest to the strongest, are the same.
  const sheets = await page
    .locator('link[rel=stylesheet]')
    .evaluateAll((all) => all.map((link) => /(\w+)\.\w+\.css$/.exec((link as HTMLLinkElement).href)![1]));
  const figures = await page
    .locator('[data-widget]')
    .evaluateAll((all) => all.map((figure) => (figure as HTMLElement).dataset['widget']!));
  expect
    .soft(sheets)
    .toEqual([
      ...(isLesson(built) ? [] : ['elsewhere']),
      'style',
      ...(figures.some((name) => few.has(name)) ? ['further'] : []),
    ]);
  const layers = await page.evaluate(() => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const named = rules.flatMap((rule) => {
      if (rule instanceof CSSLayerStatementRule) return [...rule.nameList];
      return rule instanceof CSSLayerBlockRule ? [rule.name] : [];
    });
    return [...new Set(named)];
  });
  expect.soft(layers).toEqual(['reset', 'base', 'layout', 'pages', 'parts', 'widgets']);

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
}
