/** What a page costs over the wire, compressed as a host compresses it, and what its waking moves. */
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { builds, isLive, pages } from './builds.ts';
import { expect, test, unfold, wake } from './site.ts';

/**
 * What a lesson may cost, in kilobytes, of bodies and headers. Scripts within a page are script, not text; text has no
 * limit but that of all together, since no lesson is shortened for bytes.
 */
const lesson = { font: 86, script: 45, all: 160 };
const scriptsAwake = 90;

interface Cost {
  font: number;
  text: number;
  script: number;
  all: number;
}

/** Starts to weigh what a page fetches; the answer gives the sum so far, once nothing is under way any more. */
function scales(page: Page): () => Promise<Cost> {
  const weighed: Promise<[kind: string, bytes: number]>[] = [];
  page.on('requestfinished', (request) => {
    weighed.push(
      request
        .sizes()
        .then(({ responseBodySize, responseHeadersSize }) => [
          request.resourceType(),
          responseBodySize + responseHeadersSize,
        ]),
    );
  });
  return async () => {
    await page.waitForLoadState('networkidle');
    const entries = await Promise.all(weighed);
    const sum = (...kinds: string[]) =>
      entries.reduce((total, [kind, bytes]) => total + (kinds.includes(kind) ? bytes : 0), 0) / 1000;
    return {
      font: sum('font'),
      text: sum('document', 'stylesheet'),
      script: sum('script'),
      all: entries.reduce((total, [, bytes]) => total + bytes, 0) / 1000,
    };
  };
}

/** What the scripts inside of a page add to it, in kilobytes as they travel. Data for search engines is no script. */
function inlineScript(html: string): number {
  const without = html.replace(/<script(?! type="application)[^>]*>.*?<\/script>/gs, '');
  return (gzipSync(html).length - gzipSync(without).length) / 1000;
}

// The gallery shows every widget there is, to authors; what it weighs grows with their number.
const readers = pages(builds.top).filter((page) => isLive(page) && !page.hidden && page.path !== 'gallery/');

for (const { file, path, html } of readers)
  test(`${file} is within its budget`, async ({ page }) => {
    const inline = inlineScript(html);
    const counted = (cost: Cost): Cost => ({
      ...cost,
      text: cost.text - inline,
      script: cost.script + inline,
    });
    const weigh = scales(page);
    await page.goto(path);
    const untouched = counted(await weigh());
    await wake(page);
    const awake = counted(await weigh());
    const said = JSON.stringify({ untouched, awake });
    test.info().annotations.push({ type: 'kilobytes', description: said });
    for (const [kind, most] of Object.entries(lesson) as [keyof Cost, number][])
      expect.soft(untouched[kind], `${kind}, ${said}`).toBeLessThanOrEqual(most);
    expect.soft(awake.script, `script with every widget awake, ${said}`).toBeLessThanOrEqual(scriptsAwake);
    // Scales that weigh nothing would pass everything.
    expect(Math.min(untouched.font, untouched.text, awake.script)).toBeGreaterThan(1);
  });

for (const viewport of [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
])
  test.describe(`${viewport.width} px wide`, () => {
    test.use({ viewport });

    for (const { file, path } of pages(builds.top))
      test(`${file}: nothing moves when it loads or when its widgets wake`, async ({ page }) => {
        await page.addInitScript(() => {
          interface Shift extends PerformanceEntry {
            value: number;
            sources: { node: Node | null }[];
          }
          const shifts: { value: number; moved: string[] }[] = [];
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
        const shifts = () =>
          page.evaluate(async () => {
            // A shift is noted with the frame that shows it.
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            return (window as unknown as { shifts: { value: number; moved: string[] }[] }).shifts.splice(0);
          });
        await page.goto(path);
        await page.evaluate(() => document.fonts.ready);
        // A line may break elsewhere when its typeface arrives; nobody is to lose the place for it.
        const loading = await shifts();
        const sum = loading.reduce((total, { value }) => total + value, 0);
        expect(sum, JSON.stringify(loading)).toBeLessThan(0.005);
        // Whoever asks for more does not mind that it comes.
        await unfold(page);
        await shifts();
        await wake(page);
        expect(await shifts()).toEqual([]);
      });
  });
