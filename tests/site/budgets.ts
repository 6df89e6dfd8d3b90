/** What pages may weigh, and the scales: for the test that holds them to it, and for `npm run weigh`. */
import { gzipSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import { builds, isLesson, isLive, pages, type Page as Built } from './builds.ts';
import { wake } from './waking.ts';

export const lessons = pages(builds.top).filter(isLesson);

/** What readers may be sent, in kilobytes, with every widget awake. */
export const goals = {
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
  'learn/convolution-arithmetic/': { all: 156 },
  'learn/famous-architectures/': { all: 172, script: 73 },
  'learn/filters/': { all: 156, script: 63 },
  'learn/how-machines-see/': { all: 170, script: 86 },
  'learn/inside-a-trained-network/': { all: 198, script: 100 },
  'learn/learning-visual-features/': { all: 234, script: 118 },
  'learn/receptive-fields/': { all: 170, script: 70 },
  'learn/shift/': { all: 172, script: 70 },
  'learn/training-in-your-browser/': { all: 180, script: 74 },
};

/**
 * What holds today, with room for text. The lessons on trained networks bring more than a lesson should, above all the one
 * with the playground, and half of all lessons a kilobyte more than they should.
 */
export const ceilings = { median: 23.5, most: 80, course: 693 };

/** Kilobytes of bodies and headers. */
export interface Cost {
  html: number;
  css: number;
  script: number;
  font: number;
  all: number;
}

/** Begins to weigh what a page fetches. The answer gives the sum so far, once nothing is under way any more. */
export function scales(page: Page): () => Promise<Cost> {
  // Asked for its size as it ends, a request could end with its page, and its answer would belong to no test.
  const finished: Request[] = [];
  page.on('requestfinished', (request) => {
    // The numbers of a trained network come by themselves, where one is asked for. Workers are left out because the browser
    // does not tell their size, and because they come when they are needed: it may be while the next page is weighed.
    if (!/\.safetensors$|\.worker-/.test(request.url())) finished.push(request);
  });
  return async () => {
    await page.waitForLoadState('networkidle');
    const entries = await Promise.all(
      finished.map(async (request) => {
        const { responseBodySize, responseHeadersSize } = await request.sizes();
        return [request.resourceType(), responseBodySize + responseHeadersSize] as const;
      }),
    );
    const sum = (asked: string) =>
      entries.reduce((total, [kind, bytes]) => total + (kind === asked ? bytes : 0), 0) / 1000;
    return {
      html: sum('document'),
      css: sum('stylesheet'),
      script: sum('script'),
      font: sum('font'),
      all: entries.reduce((total, [, bytes]) => total + bytes, 0) / 1000,
    };
  };
}

/** What the scripts inside of a page add to it, in kilobytes as they travel. Data for search engines is no script. */
function inlineScript(html: string): number {
  const without = html.replace(/<script(?! type="application)[^>]*>.*?<\/script>/gs, '');
  return (gzipSync(html).length - gzipSync(without).length) / 1000;
}

/** The gallery shows every widget and tag there is, to authors; what it weighs grows with their number. */
export const isForReaders = (it: Built) => isLive(it) && !it.hidden && !it.path.startsWith('gallery/');

/** What a page that is opened first may weigh today, in kilobytes. */
export const firstMost = (path: string): typeof goals.first => ({ ...goals.first, ...beyond[path] });

/** The scripts inside of a page are script as well, though they travel with its HTML. */
export const costOf = ({ html }: Built, cost: Cost): Cost => ({
  ...cost,
  script: cost.script + inlineScript(html),
});

/** The course read in order, with a cache and every widget awake: what each lesson brings, and all of it together. */
export async function furtherCosts(page: Page) {
  const weigh = scales(page);
  const rows: { path: string; font: number; rest: number }[] = [];
  let before = { font: 0, all: 0 };
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
  const further = rows
    .slice(1)
    .map(({ rest }) => rest)
    .sort((a, b) => a - b);
  const middle = [further[(further.length - 1) >> 1]!, further[further.length >> 1]!];
  return {
    rows,
    median: (middle[0]! + middle[1]!) / 2,
    most: further.at(-1)!,
    course: before.all,
  };
}
