/**
 * What each page weighs against its budget, with every widget awake: `npm run weigh`, or `npm run weigh -- pooling` for the
 * pages with that in their address. In kilobytes over the wire, as the page that a reader opens first, and for lessons
 * also as a further one, typefaces aside, when the course is read in order.
 */
import { styleText } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { browserFlags, firstBrowser } from '../../.config/browser.js';
import { serve } from '../../.config/serve.js';
import { builds, pages } from '../site/builds.ts';
import { ceilings, costOf, firstMost, furtherCosts, goals, isForReaders, scales } from '../site/budgets.ts';
import { wake } from '../site/waking.ts';

const asked = process.argv.slice(2);
const weighed = pages(builds.top).filter(
  (it) => isForReaders(it) && (asked.length === 0 || asked.some((part) => it.path.includes(part))),
);
if (weighed.length === 0) throw new Error(`No page with a widget has ${asked.join(' or ')} in its address.`);

const width = Math.max(...weighed.map(({ path }) => path.length), 'widgets awake'.length) + 2;
const number = (value: number) => value.toFixed(1).padStart(7);
/** A weight with its budget: green within the goal, yellow within what is put up with today, red and marked beyond. */
function against(value: number, goal: number, most = goal): string {
  const text = `${number(value)} /${String(goal).padStart(4)}`;
  if (value <= goal) return styleText('green', `${text}  `);
  return value <= most ? styleText('yellow', `${text} ~`) : styleText(['red', 'bold'], `${text} !`);
}

const server = await serve('dist');
const found = await firstBrowser('shell');
const browser = await chromium.launch({ args: browserFlags, ...(found ? { executablePath: found } : {}) });
try {
  const further = asked.length > 0 ? null : await onNewPage(browser, furtherCosts);
  console.log(
    `${'widgets awake'.padEnd(width)}   HTML    CSS          script         typefaces     opened first${further ? '          further' : ''}`,
  );
  for (const it of weighed) {
    const { html, css, script, font, all } = await onNewPage(browser, async (page) => {
      const weigh = scales(page);
      await page.goto(it.path);
      await wake(page);
      return costOf(it, await weigh());
    });
    const most = firstMost(it.path);
    // The first of the course is no further one.
    const row = further?.rows.slice(1).find(({ path }) => path === it.path);
    console.log(
      `/${it.path}`.padEnd(width) +
        [
          number(html) + number(css),
          against(script, goals.first.script, most.script),
          against(font, goals.first.font, most.font),
          against(all, goals.first.all, most.all),
          ...(row ? [against(row.rest, goals.further.most, ceilings.most)] : []),
        ].join('  '),
    );
  }
  if (further)
    for (const [what, name] of [
      ['median', 'A further lesson in the median'],
      ['course', 'The course, read in order'],
    ] as const)
      console.log(`${name}: ${against(further[what], goals.further[what], ceilings[what]).trim()}`);
  console.log(
    '~ beyond the goal, within what is put up with today (tests/site/budgets.ts)   ! beyond that too',
  );
} finally {
  await browser.close();
  server.close();
}

/** As somebody new, on a phone. */
async function onNewPage<T>(
  browser: Browser,
  work: (page: Awaited<ReturnType<Browser['newPage']>>) => Promise<T>,
) {
  const page = await browser.newPage({
    baseURL: `${server.origin}/`,
    serviceWorkers: 'block',
    viewport: { width: 390, height: 844 },
  });
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}
