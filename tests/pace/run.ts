/**
 * How long a step and a move of a slider keep the page busy, on every widget at its defaults: `npm run pace`. For each
 * it prints the median and the longest in milliseconds: from the key to the end of its script (handlers, run, rendering
 * into the page), and with style, layout and painting. Long tasks of 50 ms and more are counted.
 */
import { chromium, type CDPSession, type Locator, type Page } from '@playwright/test';
import { browserFlags, firstBrowser } from '../../.config/browser.js';
import { serve } from '../../.config/serve.js';

const TIMES = 15;

interface Move {
  readonly widget: string;
  readonly what: string;
  readonly script: readonly number[];
  readonly whole: readonly number[];
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
  await page.goto(`${server.origin}/gallery/`);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const figures = await page.locator('figure[data-widget][id$="-live"]').all();
  const moves: Move[] = [];
  for (const figure of figures) moves.push(...(await movesOf(page, session, figure)));
  print(moves, await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks));
} finally {
  await browser.close();
  server.close();
}

async function movesOf(page: Page, session: CDPSession, figure: Locator): Promise<Move[]> {
  await figure.scrollIntoViewIfNeeded();
  await figure.and(page.locator('[data-awake]')).waitFor();
  const widget = (await figure.getAttribute('data-widget'))!;
  const moves: Move[] = [];
  for (const slider of await figure.locator('input[type=range]').all()) {
    const name = (await slider.getAttribute('aria-label')) ?? (await labelOf(page, slider));
    const times = [];
    await slider.focus();
    await page.keyboard.press('Home');
    for (let n = 0; n < TIMES; n++) times.push(await pressed(page, session, n));
    moves.push({
      ...{ widget, what: name },
      script: times.map(({ script }) => script),
      whole: times.map(({ whole }) => whole),
    });
  }
  return moves;
}

async function labelOf(page: Page, control: Locator): Promise<string> {
  return (await page.locator(`label[for="${await control.getAttribute('id')}"]`).textContent()) ?? '';
}

/** Up and down in turn, so that each press changes something, and what it cost once a frame is drawn. */
async function pressed(page: Page, session: CDPSession, n: number) {
  const before = await metrics(session);
  await page.keyboard.press(n % 2 === 0 ? 'ArrowRight' : 'ArrowLeft');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const after = await metrics(session);
  return { script: 1000 * (after.script - before.script), whole: 1000 * (after.whole - before.whole) };
}

async function metrics(session: CDPSession) {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
  return { script: of('ScriptDuration'), whole: of('TaskDuration') };
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
