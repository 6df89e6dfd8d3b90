/** What pages cost over the wire, compressed as a host compresses them, and what moves when they load and wake. */
import type { Page } from '@playwright/test';
import {
  ceilings,
  costOf,
  firstMost,
  furtherCosts,
  goals,
  isForReaders,
  lessons,
  scales,
  type Cost,
} from './budgets.ts';
import { builds, pages, type Page as Built } from './builds.ts';
import { expect, heldBack, test, unfold, wake } from './site.ts';

const all = pages(builds.top);

/** Within what is asked of the page that a reader opens first. */
function checkFirst(it: Built, weighed: Cost): void {
  const { font, script, all } = costOf(it, weighed);
  const said = JSON.stringify({ font, script, all });
  test.info().annotations.push({ type: 'kilobytes', description: said });
  const most = firstMost(it.path);
  expect.soft(font, `font, ${said}`).toBeLessThanOrEqual(most.font);
  expect.soft(script, `script, ${said}`).toBeLessThanOrEqual(most.script);
  expect.soft(all, `all, ${said}`).toBeLessThanOrEqual(most.all);
  // Scales that weigh nothing would pass everything.
  const { html, css } = weighed;
  expect(Math.min(html, css, weighed.script, font)).toBeGreaterThan(1);
}

test('each further lesson costs what is new in it, and the course no more than all of it together', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const found = await furtherCosts(page);
  expect(found.rows).toHaveLength(lessons.length);
  for (const what of ['median', 'most', 'course'] as const) {
    const most = Math.max(goals.further[what], ceilings[what]);
    const rows = found.rows.map(({ path, rest }) => `${path} ${rest.toFixed(1)}`).join(', ');
    expect.soft(found[what], `${what}: ${rows}`).toBeLessThanOrEqual(most);
  }
});

/** Notes whatever moves on a page from its beginning; the answer gives what has moved since it was last asked for. */
async function moves(page: Page) {
  interface Move {
    value: number;
    moved: string[];
  }
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      value: number;
      sources: { node: Node | null }[];
    }
    const shifts: Move[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 60) : (node?.textContent ?? ''),
        );
        shifts.push({ value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () =>
    page.evaluate(async () => {
      // A shift is noted with the frame that shows it.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return (window as unknown as { shifts: Move[] }).shifts.splice(0);
    });
}

/** Opens a page as over a slow line: it is painted before any of its typefaces is there. */
async function openBeforeFaces(page: Page, path: string): Promise<void> {
  const letIn = await heldBack(page, '**/*.woff2');
  await page.goto(path, { waitUntil: 'domcontentloaded' });
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        new PerformanceObserver((list) => {
          if (list.getEntriesByName('first-contentful-paint').length > 0) done();
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  const early = await page.evaluate(() =>
    [...document.fonts]
      .filter(({ family, status }) => /Window Serif|Figtree|KaTeX/.test(family) && status === 'loaded')
      .map(({ family }) => family),
  );
  expect(early).toEqual([]);
  letIn();
  await page.waitForLoadState();
  await page.evaluate(() => document.fonts.ready);
}

for (const [name, viewport] of Object.entries({
  'a desktop': { width: 1280, height: 900 },
  'a phone': { width: 390, height: 844 },
}))
  test.describe(`on ${name}`, () => {
    test.use({ viewport });

    for (const it of all)
      test(`${it.file}: nothing moves when its typefaces come or its widgets wake`, async ({ page }) => {
        const weigh = scales(page);
        const moved = await moves(page);
        await openBeforeFaces(page, it.path);
        const loading = await moved();
        const sum = loading.reduce((total, { value }) => total + value, 0);
        // A tall bracket may grow when its face comes.
        expect(sum, JSON.stringify(loading)).toBeLessThan(0.001);
        // Whoever asks for more does not mind that it comes.
        await unfold(page);
        await moved();
        await wake(page);
        expect(await moved()).toEqual([]);
        if (name === 'a phone' && isForReaders(it)) checkFirst(it, await weigh());
      });
  });
