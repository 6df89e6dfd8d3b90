/**
 * How long a step and a move of a slider keep the page busy, on every widget in the lesson where it stands first: `npm
 * run pace`. For each it prints the median and the longest in milliseconds: of script (handlers, run, rendering into the
 * page), and of the whole task with style and layout. The playground's designs of twelve layers are edited, too. Tasks of
 * 50 ms and more are counted.
 */
import { chromium, type Locator, type Page } from '@playwright/test';
import { browserFlags, firstBrowser } from '../../.config/browser.js';
import { serve } from '../../.config/serve.js';
import { builds, isLesson, pages } from '../site/builds.ts';

const TIMES = 15;

interface Move {
  readonly widget: string;
  readonly what: string;
  readonly script: readonly number[];
  readonly whole: readonly number[];
}

interface Taken {
  readonly script: number;
  readonly whole: number;
}

const server = await serve('dist');
const found = await firstBrowser('shell');
const browser = await chromium.launch({ args: browserFlags, ...(found ? { executablePath: found } : {}) });
try {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    Object.assign(globalThis, { longTasks: [] });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        (globalThis as unknown as { longTasks: number[] }).longTasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  const moves: Move[] = [];
  const long: number[] = [];
  const seen = new Set<string>();
  for (const { path, html } of pages(builds.top).filter(isLesson)) {
    for (const [, id, name] of html.matchAll(/<figure id="([^"]+)" data-widget="(\w+)"/g)) {
      if (seen.has(name!)) continue;
      seen.add(name!);
      // By its address a figure comes into sight, in whichever step of a tour it stands.
      await page.goto(`${server.origin}/${path}#${id}`);
      const figure = page.locator(`#${id}`);
      await figure.scrollIntoViewIfNeeded();
      await figure.and(page.locator('[data-awake]')).waitFor();
      await page.evaluate(() => ((globalThis as unknown as { longTasks: number[] }).longTasks.length = 0));
      moves.push(...(await movesOf(page, name!, figure)));
      long.push(...(await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks)));
    }
  }
  for (const design of ['lenet', 'vgg']) {
    await page.goto(`${server.origin}/labs/Playground/?figure.begun=${design}`);
    await page.locator('[data-awake]').waitFor();
    await page.getByRole('button', { name: 'More filters' }).waitFor();
    moves.push(await editsOf(page, design));
  }
  print(moves, long);
} finally {
  await browser.close();
  server.close();
}

async function movesOf(page: Page, widget: string, figure: Locator): Promise<Move[]> {
  const moves: Move[] = [];
  for (const slider of await figure.locator('input[type=range]').all()) {
    const what = (await slider.getAttribute('aria-label')) ?? (await labelOf(page, slider));
    const times = [];
    for (let n = 0; n < TIMES; n++) times.push(await moved(slider, n));
    moves.push({
      ...{ widget, what },
      script: times.map(({ script }) => script),
      whole: times.map(({ whole }) => whole),
    });
  }
  return moves;
}

/** A filter more and a filter less in turn: all layers behind the first are new. */
async function editsOf(page: Page, design: string): Promise<Move> {
  const times = [];
  for (let n = 0; n < TIMES; n++)
    times.push(
      await page
        .getByRole('button', { name: n % 2 === 0 ? 'More filters' : 'Less filters' })
        .evaluate(taken, 'click' as const),
    );
  return {
    ...{ widget: 'Playground', what: `edit of ${design}` },
    script: times.map(({ script }) => script),
    whole: times.map(({ whole }) => whole),
  };
}

async function labelOf(page: Page, control: Locator): Promise<string> {
  return (await page.locator(`label[for="${await control.getAttribute('id')}"]`).textContent()) ?? '';
}

/** Moves a slider up and down in turn. */
async function moved(slider: Locator, n: number): Promise<Taken> {
  await slider.evaluate(
    (element, up) => {
      const input = element as HTMLInputElement;
      const before = input.valueAsNumber;
      if (up) input.stepUp();
      else input.stepDown();
      if (input.valueAsNumber === before) input.stepDown();
    },
    n % 2 === 0,
  );
  return slider.evaluate(taken, 'input' as const);
}

/** What an event has to do is done when its microtasks are; a frame later it is painted. */
async function taken(element: Element, type: 'input' | 'click'): Promise<Taken> {
  const start = performance.now();
  element.dispatchEvent(
    type === 'click' ? new MouseEvent(type, { bubbles: true }) : new InputEvent(type, { bubbles: true }),
  );
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
  const script = performance.now() - start;
  // Styles and layout, brought about here and now; painting is done elsewhere.
  document.body.getBoundingClientRect();
  const whole = performance.now() - start;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return { script, whole };
}

function print(moves: readonly Move[], long: readonly number[]): void {
  const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
  const told = (values: readonly number[]) =>
    `${middle(values).toFixed(1).padStart(6)} ${Math.max(...values)
      .toFixed(1)
      .padStart(6)}`;
  console.log(`${''.padEnd(36)}script  (max)   whole  (max)`);
  for (const { widget, what, script, whole } of moves)
    console.log(`${`${widget}, ${what}`.padEnd(36)}${told(script)}  ${told(whole)}`);
  const slowest = moves.reduce((a, b) => (middle(a.script) > middle(b.script) ? a : b));
  console.log(
    `\nSlowest: ${slowest.widget}, ${slowest.what}, ${middle(slowest.script).toFixed(1)} ms of script in the median.`,
    `Tasks of 50 ms or more: ${long.length}${long.length > 0 ? ` (${long.map(Math.round).join(', ')} ms)` : ''}.`,
  );
}
