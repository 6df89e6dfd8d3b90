/** What a page says of itself: its head, the order of its headings, its one sheet, its policy. */
import type { Page } from '@playwright/test';
import { address } from '#course/site.ts';
import type { Page as Built } from '../builds.ts';
import { expect } from '../site.ts';

const { site } = address(process.env);

export async function saysWhatItIs(page: Page, { path, hidden }: Built): Promise<void> {
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
}
