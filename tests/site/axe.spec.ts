/** What axe can see, on every page, in both themes: as the server drew it, and after everything woke and was used. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { builds, isLive, pages } from './builds.ts';
import { steps } from './figure.ts';
import { expect, test, wake } from './site.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page, only?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const asked = only
    ? axe.withRules(only)
    : axe.options({ runOnly: tags, rules: { 'target-size': { enabled: true } } });
  const { violations } = await asked.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** In the light theme everything; in the dark one what can differ there, which is colours alone. */
async function findsNothing(page: Page): Promise<void> {
  expect.soft(await violations(page), 'in the light theme').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect
    .soft(await violations(page, ['color-contrast', 'link-in-text-block']), 'in the dark theme')
    .toEqual([]);
}

/** Opens what opens, answers what asks, and steps once through what steps. */
async function use(page: Page): Promise<void> {
  await wake(page);
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
  for (const check of await page.locator('fieldset[data-check=choice]').all())
    await check.getByRole('radio').first().check();
  for (const figure of await page.locator('figure[data-widget]').all())
    if ((await steps(figure).count()) > 0) await steps(figure).first().click();
}

test.use({ colorScheme: 'light' });
// It looks at every element of a page, four times; the largest have six thousand.
test.describe.configure({ timeout: 240_000 });

for (const page of pages(builds.top)) {
  test.describe(() => {
    test.use({ mayComplain: true });

    test(`${page.file} as the server drew it`, async ({ page: browser }) => {
      await browser.route('**/*.js', (route) => route.abort());
      await browser.goto(page.path);
      await findsNothing(browser);
    });
  });

  test(`${page.file} in use`, async ({ page: browser }) => {
    await browser.goto(page.path);
    await use(browser);
    if (isLive(page)) await expect(browser.locator('figure[data-widget]')).not.toHaveCount(0);
    await findsNothing(browser);
  });
}
