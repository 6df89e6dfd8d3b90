/** Without a script: the whole text, its formulas, each figure in its first state, and the answers to quick checks. */
import type { Page } from '@playwright/test';
import { builds, isLesson, isLive, pages } from './builds.ts';
import { expect, test } from './site.ts';

test.use({ javaScriptEnabled: false });

/** Each figure stands there in its first state, and offers nothing to press. */
async function figuresSleep(page: Page): Promise<void> {
  const figures = page.locator('figure[data-widget]');
  await expect(figures).not.toHaveCount(0);
  for (const figure of await figures.all()) {
    await expect(figure.locator('svg').first()).toBeVisible();
    expect(await figure.locator('.stage').innerText()).toMatch(/\d/);
    expect((await figure.locator('.sentence').innerText()).length).toBeGreaterThan(8);
  }
  const roles = ['button', 'grid', 'gridcell', 'listbox', 'option', 'slider', 'switch', 'combobox'];
  const dead = figures.locator(
    ['button', 'input', 'select', ...roles.map((role) => `[role=${role}]`)].join(),
  );
  expect(
    await dead.evaluateAll((all) =>
      all.filter((it) => it.checkVisibility()).map((it) => it.outerHTML.slice(0, 100)),
    ),
  ).toEqual([]);
  // What scrolls by itself does so by keys too, if it can be reached.
  const stops = await figures
    .locator('[tabindex]')
    .evaluateAll((all) =>
      all
        .filter(
          (it) =>
            getComputedStyle(it).overflowX !== 'auto' ||
            !['group', 'region'].includes(it.getAttribute('role') ?? ''),
        )
        .map((it) => it.outerHTML.slice(0, 100)),
    );
  expect(stops).toEqual([]);
}

/** Nothing of a lesson's text waits for a script to be shown. */
async function hasText(page: Page, html: string): Promise<void> {
  const prose = page.locator('.prose');
  expect((await prose.innerText()).split(/\s+/).length).toBeGreaterThan(300);
  await expect(prose.locator('h2').first()).toBeVisible();
  expect(html.includes('class="katex"')).toBe((await prose.locator('.katex').count()) > 0);
  for (const what of ['.katex:not(details *)', '> :is(p, ul, ol, h2, h3)']) {
    const all = prose.locator(what);
    await expect(all.and(page.locator(':visible')), what).toHaveCount(await all.count());
  }
}

async function answersChecks(page: Page): Promise<void> {
  const checks = page.locator('fieldset[data-check]');
  await expect(checks).not.toHaveCount(0);
  for (const check of await checks.all()) {
    const answers = check.locator('details');
    await answers.locator('summary').click();
    await expect(answers).toHaveAttribute('open', '');
    expect((await answers.innerText()).length).toBeGreaterThan(60);
  }
}

/** On paper nothing can be opened, so everything is. */
async function printsAnswers(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  // What is only there to be pressed does not stand on paper.
  for (const details of await page.locator('main details:not(.waking *)').all())
    await expect(details.locator(':scope > :not(summary)').first()).toBeVisible();
  await expect(page.locator('header.head')).toBeHidden();
}

for (const it of pages(builds.top).filter((page) => isLive(page) || isLesson(page)))
  test(`${it.file} shows each figure in its first state, and a lesson its text and answers`, async ({
    page,
  }) => {
    await page.goto(it.path);
    if (isLive(it)) await figuresSleep(page);
    if (!isLesson(it)) return;
    await hasText(page, it.html);
    await printsAnswers(page);
    await page.emulateMedia({ media: 'screen' });
    await answersChecks(page);
  });
