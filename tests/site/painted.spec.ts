/**
 * Every figure as it is painted: each widget at each preset, at its first step and at its last, and whatever authors
 * set on their pages; in both themes, as the server drew it and awake, on a desktop and on a phone.
 */
import type { Page } from '@playwright/test';
import { levels } from '#build/sheets/ramps.ts';
import { builds, pages, specimens } from './builds.ts';
import { look, showWhole } from './painted/look.ts';
import { expect, test, wake } from './site.ts';

/** Opens a page and keeps its scripts waiting, until they are let in. */
async function openAsleep(page: Page, path: string): Promise<() => Promise<void>> {
  let letIn = (): void => undefined;
  const admitted = new Promise<void>((done) => (letIn = done));
  await page.route('**/*.js', async (route) => {
    await admitted;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.waitForFunction(
    () =>
      document.readyState === 'interactive' &&
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet),
  );
  return async () => {
    letIn();
    await page.waitForLoadState();
    await wake(page);
    // What takes time has to be done before it is looked at.
    await expect(page.locator('.work-bar')).toHaveCount(0, { timeout: 90_000 });
  };
}

const desktop = 1280;
const phone = 390;

// Pages with many figures are looked at pixel by pixel, six times.
test.describe.configure({ timeout: 240_000 });
test.use({ build: 'sub', contextOptions: { reducedMotion: 'reduce' } });

// The gallery's figures are among the specimens.
const figured = pages(builds.sub).filter(({ html, path }) => html.includes('<figure') && path !== 'gallery/');

for (const { file, path } of [...specimens(), ...figured])
  test(`${file} as it is painted`, async ({ page }) => {
    const finds = async (when: string, width: number) => {
      await showWhole(page, width);
      const faults = await look(page, width === phone ? ['light'] : ['light', 'dark']);
      expect.soft(faults, `${when}, ${width} px wide`).toEqual([]);
    };
    const rouse = await openAsleep(page, path);
    await finds('asleep', desktop);
    await finds('asleep', phone);
    await rouse();
    await finds('awake', phone);
    await finds('awake', desktop);
  });

test('every level that a value can have is filled as it was computed, with its number as it was chosen', async ({
  page,
}) => {
  await page.goto('gallery/');
  await page.evaluate(
    (names) => {
      const rows = Array.from({ length: Math.ceil(names.length / 20) }, (_, n) =>
        names.slice(20 * n, 20 * n + 20),
      );
      const cell = (name: string) =>
        `<g class="cell ${name}"><rect/><text>${name.slice(1).replace('-', '−')}</text></g>`;
      document.body.innerHTML = `<figure data-widget="every level"><svg class="grid" viewBox="-3 -3 806 ${40 * rows.length + 6}">${rows
        .map((row) => `<g class="grid-row">${row.map(cell).join('')}</g>`)
        .join('')}</svg></figure>`;
    },
    levels.map(({ name }) => name),
  );
  await showWhole(page, desktop);
  expect(await look(page, ['light', 'dark'])).toEqual([]);
});
