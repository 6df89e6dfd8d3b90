/** What pages cost over the wire, compressed as a host compresses them, and what moves when they load and wake. */
import { gzipSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import { builds, isLesson, isLive, pages, type Page as Built } from './builds.ts';
import { expect, test, unfold, wake } from './site.ts';

const all = pages(builds.top);
const lessons = all.filter(isLesson);

/** What readers may be sent, in kilobytes, with every widget awake. */
const goals = {
  /** With the page that they open first, whichever it is. */
  first: { all: 140, font: 86, script: 60 },
  /** With each further lesson, typefaces aside, and with the whole course read in order. */
  further: { median: 22, most: 35, course: 400 + 25 * Math.max(0, lessons.length - 13) },
};
/**
 * Where a page that is opened first is beyond the goal, since no lesson is shortened for bytes: what it weighs today, with
 * room for text. A page that reaches the goal loses its line here.
 */
const beyond: Readonly<Record<string, { all?: number; script?: number }>> = {
  'learn/building-a-convnet/': { all: 149 },
  'learn/cheaper-convolutions/': { all: 164 },
  'learn/convolution-arithmetic/': { all: 174, script: 62 },
  'learn/convolution-explorer/': { all: 150 },
  'learn/convolution-operation/': { all: 166, script: 61 },
  'learn/famous-architectures/': { all: 189, script: 82 },
  'learn/filters/': { all: 188, script: 76 },
  'learn/how-machines-see/': { all: 201, script: 99 },
  'learn/inside-a-trained-network/': { all: 203, script: 100 },
  'learn/learning-visual-features/': { all: 255, script: 132 },
  'learn/one-filter-by-hand/': { all: 150 },
  'learn/one-matrix/': { all: 163 },
  'learn/output-sizes/': { all: 159 },
  'learn/receptive-fields/': { all: 200, script: 84 },
  'learn/shift/': { all: 190, script: 81 },
  'learn/stride-and-padding/': { all: 161, script: 62 },
  'learn/training-in-your-browser/': { all: 197, script: 84 },
  'learn/why-convolutions/': { all: 149 },
};

/**
 * What holds today. The lessons on trained networks bring more than a lesson should, above all the playground; and the
 * median is a tenth of a kilobyte beyond its goal.
 */
const ceilings = { median: 22.5, most: 80, course: 720 };

/** Kilobytes of bodies and headers. */
interface Cost {
  font: number;
  text: number;
  script: number;
  all: number;
}

/** Begins to weigh what a page fetches. The answer gives the sum so far, once nothing is under way any more. */
function scales(page: Page): () => Promise<Cost> {
  // Asked for its size as it ends, a request could end with its page, and its answer would belong to no test.
  const finished: Request[] = [];
  page.on('requestfinished', (request) => {
    // The numbers of a trained network come by themselves, where one is asked for.
    if (!request.url().endsWith('.safetensors')) finished.push(request);
  });
  return async () => {
    await page.waitForLoadState('networkidle');
    const entries = await Promise.all(
      finished.map(async (request) => {
        const { responseBodySize, responseHeadersSize } = await request.sizes();
        return [request.resourceType(), responseBodySize + responseHeadersSize] as const;
      }),
    );
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

/** The gallery shows every widget there is, to authors; what it weighs grows with their number. */
const isForReaders = (it: Built) => isLive(it) && !it.hidden && it.path !== 'gallery/';

/** Within what is asked of the page that a reader opens first. */
function checkFirst({ html, path }: Built, { font, text, script, all }: Cost): void {
  const cost = { font, script: script + inlineScript(html), all };
  const said = JSON.stringify(cost);
  test.info().annotations.push({ type: 'kilobytes', description: said });
  for (const [kind, most] of Object.entries({ ...goals.first, ...beyond[path] }))
    expect.soft(cost[kind as keyof typeof cost], `${kind}, ${said}`).toBeLessThanOrEqual(most);
  // Scales that weigh nothing would pass everything.
  expect(Math.min(font, text, script)).toBeGreaterThan(1);
}

test('each further lesson costs what is new in it, and the course no more than all of it together', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const weigh = scales(page);
  const rows: { path: string; font: number; rest: number }[] = [];
  let before: Cost = { font: 0, text: 0, script: 0, all: 0 };
  let path = lessons.find(({ html }) => !/<a rel="prev"/.test(html))!.path;
  while (path) {
    await page.goto(path);
    await wake(page);
    const cost = await weigh();
    const font = cost.font - before.font;
    rows.push({ path, font, rest: cost.all - before.all - font });
    before = cost;
    const next = page.locator('a[rel=next]');
    path = (await next.count()) > 0 ? (await next.getAttribute('href'))!.slice(1) : '';
  }
  expect(rows).toHaveLength(lessons.length);
  const further = rows
    .slice(1)
    .map(({ rest }) => rest)
    .sort((a, b) => a - b);
  const middle = [further[(further.length - 1) >> 1]!, further[further.length >> 1]!];
  const found = {
    median: (middle[0]! + middle[1]!) / 2,
    most: further.at(-1)!,
    course: before.all,
  };
  for (const { path, font, rest } of rows)
    console.log(`${rest.toFixed(1).padStart(9)} kB and ${font.toFixed(1).padStart(4)} of typefaces: ${path}`);
  for (const [what, most] of Object.entries({ ...goals.further, ...ceilings }) as [
    keyof typeof found,
    number,
  ][]) {
    console.log(
      `${found[what].toFixed(1).padStart(9)} kB: ${what}, of ${goals.further[what]} that it should be`,
    );
    expect.soft(found[what], what).toBeLessThanOrEqual(most);
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
  let release = () => {};
  const painted = new Promise<void>((done) => (release = done));
  await page.route('**/*.woff2', async (route) => {
    await painted;
    await route.continue();
  });
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
  release();
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
