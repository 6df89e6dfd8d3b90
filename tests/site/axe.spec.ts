/** What axe can see, on every page: as the server drew it, and after everything woke and was used, in both themes. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { builds, isLive, pages } from './builds.ts';
import { steps } from './figure.ts';
import { expect, test, wake } from './site.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page, only?: string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      ...(only ? { runOnly: only } : { runOnly: tags, rules: { 'target-size': { enabled: true } } }),
      // To describe each element that passes takes twice as long as to look at it.
      resultTypes: ['violations'],
    })
    // There are no frames: axe looks at the page itself, and carries nothing over into another.
    .setLegacyMode()
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

/** What can differ in the other theme is colours alone, and those only where there is text. */
const colours = ['color-contrast', 'link-in-text-block'];

/** Pages of which no two are built alike: what is drawn in the dark before anything wakes is looked at in these. */
const asleep = [
  '',
  'gallery/',
  'glossary/',
  'reference/',
  'learn/how-machines-see/',
  'learn/convolution-arithmetic/',
  'learn/famous-architectures/',
];

// The page is broken on purpose at first, and other tests hear what pages complain of.
test.use({ colorScheme: 'light', mayComplain: true });
// It looks at every element of a page, three or four times; the largest have six thousand.
test.describe.configure({ timeout: 240_000 });

test('the pages that are looked at asleep in the dark are there', () => {
  expect(pages(builds.top).map(({ path }) => path)).toEqual(expect.arrayContaining(asleep));
});

for (const it of pages(builds.top))
  test(`${it.file} as the server drew it, and in use`, async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto(it.path);
    expect.soft(await violations(page), 'as the server drew it').toEqual([]);
    if (asleep.includes(it.path)) {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await violations(page, colours), 'as the server drew it, in the dark theme').toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    }

    await page.unroute('**/*.js');
    await page.goto(it.path);
    await use(page);
    if (isLive(it)) await expect(page.locator('figure[data-widget]')).not.toHaveCount(0);
    expect.soft(await violations(page), 'in use').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await violations(page, colours), 'in use, in the dark theme').toEqual([]);
  });
