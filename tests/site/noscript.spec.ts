/** Without a script: the whole text, its formulas, each figure in its first state, and the answers to quick checks. */
import { builds, isLive, pages } from './builds.ts';
import { expect, test } from './site.ts';

test.use({ javaScriptEnabled: false });

for (const { path, file } of pages(builds.top).filter(isLive))
  test(`${file} shows each figure in its first state`, async ({ page }) => {
    await page.goto(path);
    const figures = page.locator('figure[data-widget]');
    await expect(figures).not.toHaveCount(0);
    for (const figure of await figures.all()) {
      await expect(figure.locator('svg').first()).toBeVisible();
      expect(await figure.locator('.stage').innerText()).toMatch(/\d/);
      expect((await figure.locator('.sentence').innerText()).length).toBeGreaterThan(20);
    }
  });

for (const { path, file } of pages(builds.top).filter(isLive)) {
  test(`${file} offers nothing to press in its figures`, async ({ page }) => {
    await page.goto(path);
    const figures = page.locator('figure[data-widget]');
    const roles = ['button', 'grid', 'gridcell', 'listbox', 'option', 'slider', 'switch', 'combobox'];
    const dead = figures.locator(
      ['button', 'input', 'select', ...roles.map((role) => `[role=${role}]`)].join(),
    );
    expect(await dead.evaluateAll((all) => all.map((it) => it.outerHTML.slice(0, 100)))).toEqual([]);
    // What scrolls by itself does so by keys too, if it can be reached.
    const stops = await figures
      .locator('[tabindex]')
      .evaluateAll((all) =>
        all
          .filter((it) => getComputedStyle(it).overflowX !== 'auto' || it.getAttribute('role') !== 'region')
          .map((it) => it.outerHTML.slice(0, 100)),
      );
    expect(stops).toEqual([]);
  });
}

for (const { path, file, html } of pages(builds.top).filter(({ path }) => /^learn\/./.test(path))) {
  test(`${file} has its text, formulas and tables`, async ({ page }) => {
    await page.goto(path);
    const prose = page.locator('.prose');
    expect((await prose.innerText()).split(/\s+/).length).toBeGreaterThan(300);
    await expect(prose.locator('h2').first()).toBeVisible();
    expect(html.includes('class="katex"')).toBe((await prose.locator('.katex').count()) > 0);
    for (const formula of await prose.locator('.katex:not(details *)').all())
      await expect(formula).toBeVisible();
    // Nothing waits for a script to be shown.
    const blocks = prose.locator('> :is(p, ul, ol, h2, h3)');
    await expect(blocks.and(page.locator(':visible'))).toHaveCount(await blocks.count());
  });

  test(`${file} gives the answers to its quick checks`, async ({ page }) => {
    await page.goto(path);
    const checks = page.locator('fieldset[data-check]');
    await expect(checks).not.toHaveCount(0);
    for (const check of await checks.all()) {
      const answers = check.locator('details');
      await answers.locator('summary').click();
      await expect(answers).toHaveAttribute('open', '');
      expect((await answers.innerText()).length).toBeGreaterThan(60);
    }
  });
}
