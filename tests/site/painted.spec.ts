/**
 * Every figure as it is painted: each widget at each preset, at its first step and at its last, and whatever authors
 * set on their pages; in both themes, on a desktop and on a phone. What sleeps is drawn by the same code, and has words
 * where there are controls later: each widget is looked at asleep at its first presets.
 */
import type { Page } from '@playwright/test';
import { levels } from '#build/sheets/ramps.ts';
import { builds, isFigured, pages, specimens } from './builds.ts';
import { look, showWhole } from './painted/look.ts';
import { expect, openAsleep, test, wake } from './site.ts';

/** Wakes a page; what takes time has to be done before it is looked at. */
async function rouse(page: Page): Promise<void> {
  await page.waitForLoadState();
  await wake(page);
  await page.waitForFunction(() => !document.querySelector('.work-bar'), undefined, { timeout: 90_000 });
}

const desktop = 1280;
const phone = 390;

// Pages with many figures are looked at pixel by pixel.
test.describe.configure({ timeout: 240_000 });
test.use({ build: 'sub', contextOptions: { reducedMotion: 'reduce' } });

for (const { file, path } of [...specimens(), ...pages(builds.sub).filter(isFigured)])
  test(`${file} as it is painted`, async ({ page }) => {
    const finds = async (when: string, width: number) => {
      await showWhole(page, width);
      const faults = await look(page, width === phone ? ['light'] : ['light', 'dark']);
      expect.soft(faults, `${when}, ${width} px wide`).toEqual([]);
    };
    if (/^specimens\/.*-1\/$/.test(path)) {
      const letIn = await openAsleep(page, path);
      await finds('asleep', desktop);
      await finds('asleep', phone);
      letIn();
    } else await page.goto(path);
    await rouse(page);
    await finds('awake', phone);
    await finds('awake', desktop);
  });

test('every level that a value can have is filled as it was computed, with its number as it was chosen', async ({
  page,
}) => {
  await page.goto('gallery/ConvWalk/');
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
