/** What axe can see, on every page, in both themes: as the server drew it, and after everything woke and was used. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { builds, isLive, pages } from './builds.ts';
import { steps } from './figure.ts';
import { expect, test, wake } from './site.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: tags, rules: { 'target-size': { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
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

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const page of pages(builds.top)) {
      test.describe(() => {
        test.use({ mayComplain: true });

        test(`${page.file} as the server drew it`, async ({ page: browser }) => {
          await browser.route('**/*.js', (route) => route.abort());
          await browser.goto(page.path);
          expect(await violations(browser)).toEqual([]);
        });
      });

      test(`${page.file} in use`, async ({ page: browser }) => {
        await browser.goto(page.path);
        await use(browser);
        if (isLive(page)) await expect(browser.locator('figure[data-widget]')).not.toHaveCount(0);
        expect(await violations(browser)).toEqual([]);
      });
    }
  });
