/**
 * Every page, visited twice: as the server drew it, without a script; and in use, awake, with everything open, printed,
 * narrow and in both themes.
 */
import type { Page } from '@playwright/test';
import { builds, isEntry, isLesson, isLive, pages } from './builds.ts';
import { expect, test, wake } from './site.ts';
import { cramped, faint, faultsIn, violations } from './visited/axe.ts';
import { saysWhatItIs } from './visited/head.ts';
import { scrollsDownAlone } from './visited/narrow.ts';
import { printsOpen, stepsStill } from './visited/ways.ts';

const all = pages(builds.top);

/** Pages of which no two are built alike: what is drawn in the dark before anything wakes is looked at in these. */
const asleep = [
  '',
  'gallery/',
  'gallery/ConvWalk/',
  'glossary/',
  'learn/how-machines-see/',
  'learn/convolution-arithmetic/',
  'learn/famous-architectures/',
];

/** What there is to take along stands in a panel, which comes when it is asked for; what cannot be copied, below. */
const sharing = '.alone [data-widget=ConvWalk]';
const shared = `${sharing} .share-panel`;
async function share(page: Page): Promise<void> {
  const button = page.locator(sharing).getByRole('button', { name: 'Share', exact: true });
  if ((await button.count()) === 0) return;
  await button.click();
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.locator(shared).getByRole('button', { name: 'Copy MDX' }).click();
  await expect(page.locator(shared).getByRole('textbox')).toHaveValue(/^<ConvWalk id=/);
}

/** Opens what opens, answers what asks, goes one of several ways. */
async function use(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
  for (const check of await page.locator('fieldset[data-check=choice]').all())
    await check.getByRole('radio').first().check();
  const ways = await page.locator('.map-paths').getByRole('radio').all();
  if (ways.length === 0) return;
  await ways.at(-1)!.check();
  const lit = await page
    .locator('.row')
    .evaluateAll((rows) => rows.map((row) => getComputedStyle(row).backgroundColor !== 'rgba(0, 0, 0, 0)'));
  const along = await page
    .locator('.row')
    .evaluateAll((rows, way) => rows.map((row) => row.matches(`[data-paths~="${way}"]`)), ways.length - 1);
  expect(lit).toContain(true);
  expect(lit).toEqual(along);
}

// axe looks at every element of a page, three or four times; the largest have six thousand.
test.describe.configure({ timeout: 240_000 });
test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } });

test('the pages that are looked at asleep in the dark are there', () => {
  expect(all.map(({ path }) => path)).toEqual(expect.arrayContaining(asleep));
});

test.describe('without a script', () => {
  // Scripts are kept away on purpose.
  test.use({ mayComplain: true });

  for (const { file, path } of all)
    test(`${file} as the server drew it`, async ({ page }) => {
      await page.route('**/*.js', (route) => route.abort());
      await page.goto(path);
      await scrollsDownAlone(page, 'as it was drawn');
      expect.soft(await violations(page)).toEqual([]);
      if (!asleep.includes(path)) return;
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await faint(page), 'in the dark theme').toEqual([]);
    });
});

for (const it of all)
  test(`${it.file} opens without complaint, says what it is, and can be used in every way`, async ({
    page,
  }) => {
    const response = await page.goto(it.path);
    expect.soft(response?.status()).toBe(it.file === '404.html' ? 404 : 200);
    await saysWhatItIs(page, it);
    if (isLesson(it)) await printsOpen(page);

    await wake(page);
    if (isLive(it)) await stepsStill(page);
    await use(page);
    await share(page);
    await scrollsDownAlone(page, 'awake, with everything open');
    expect.soft(await violations(page), 'in use').toEqual([]);
    // Every widget has a page in the gallery.
    if (isEntry(it)) expect.soft(await cramped(page), 'in use').toEqual([]);
    const isShared = (await page.locator(shared).count()) > 0;
    if (isShared) expect.soft(await faultsIn(page, shared), 'in use').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect.soft(await faint(page), 'in use, in the dark theme').toEqual([]);
    if (isShared) expect.soft(await faultsIn(page, shared), 'in use, in the dark theme').toEqual([]);
  });
