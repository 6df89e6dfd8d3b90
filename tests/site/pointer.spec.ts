/**
 * What a pointer meets, of every widget: whatever can be pointed at is what lies under a pointer where it is seen. What it
 * then does is tested without a browser; what finds its place by measuring is tried here too.
 */
import { builds, entries } from './builds.ts';
import { Figure } from './figure.ts';
import { showWhole } from './painted/look.ts';
import { expect, test, wake } from './site.ts';

for (const width of [1280, 390])
  test(`everything to point at is met where it is seen, ${width} px wide`, async ({ page }) => {
    test.setTimeout(120_000);
    let all = 0;
    for (const { path } of entries(builds.top)) {
      await page.goto(path);
      await wake(page);
      await showWhole(page, width);
      const { met, missed } = await page.evaluate(() => {
        const name = (it: Element) =>
          `${it.closest('figure')!.id}: ${it.ariaLabel ?? it.textContent?.trim().slice(0, 40) ?? ''}`;
        /** Where something is seen, less what has scrolled out of sight. */
        const isIn = (port: Element, x: number, y: number) => {
          const { left, top, right, bottom } = port.getBoundingClientRect();
          return x > left && x < right && y > top && y < bottom;
        };
        const scrolledAway = (it: Element, x: number, y: number): boolean => {
          for (let at = it.parentElement; at; at = at.parentElement)
            if (getComputedStyle(at).overflowX !== 'visible' && !isIn(at, x, y)) return true;
          return false;
        };
        const all = document.querySelectorAll(
          'figure[data-widget] :is([role=gridcell], [role=option], button, select, input, summary)',
        );
        const seen = [...all].filter(
          (it) =>
            // The pixels of a picture have no elements of their own.
            !it.closest('.raster') &&
            it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
            it.getBoundingClientRect().width > 1,
        );
        const missed = seen.filter((it) => {
          // What is filled is what is pointed at: an outline may reach beyond it, and so may words.
          const { left, top, width, height } = (
            it.querySelector('rect, circle') ?? it
          ).getBoundingClientRect();
          const [x, y] = [left + width / 2, top + height / 2];
          const hit = document.elementFromPoint(x, y);
          // Of circles that overlap, the middle of one may lie under another.
          const isMet =
            it.contains(hit) ||
            hit?.closest('label')?.contains(it) ||
            hit?.closest('.timeline [role=option]');
          return !scrolledAway(it, x, y) && !isMet;
        });
        return { met: seen.length - missed.length, missed: missed.map(name) };
      });
      expect(missed, path).toEqual([]);
      all += met;
    }
    expect(all).toBeGreaterThan(1000);
  });

test('what is found by measuring: pixels of a picture, places of a chart', async ({ page }) => {
  const lab = await Figure.inGallery(page, 'FilterLab');
  const at = async (name: string, row: number, column: number, side: number) => {
    const box = (await lab.grid(name).boundingBox())!;
    const cell = box.width / side;
    await page.mouse.move(box.x + (column + 0.5) * cell, box.y + (row + 0.5) * cell);
  };
  const outline = (name: string, kind: string) => lab.grid(name).locator(`.outline.${kind} > .over`);
  await at('Feature map', 20, 4, 26);
  await expect(lab.sentence).toContainText('Row 21, column 5: ');
  await expect(outline('Input', 'window')).toHaveAttribute('x', '4');
  await expect(outline('Input', 'window')).toHaveAttribute('y', '20');
  await at('Input', 27, 13, 28);
  await expect(outline('Feature map', 'mark')).toHaveAttribute('x', '11');
  await expect(outline('Feature map', 'mark')).toHaveAttribute('y', '25');
  await expect(outline('Feature map', 'mark')).toHaveAttribute('width', '3');
  await expect(outline('Feature map', 'mark')).toHaveAttribute('height', '1');
  await page.mouse.move(0, 0);
  await expect(outline('Feature map', 'mark')).toHaveCount(0);

  const stack = await Figure.inGallery(page, 'SkipConnection', 'view=stack&blocks=16');
  const box = (await stack.root.getByRole('img', { name: /^Signal on its way forward/ }).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(stack.sentence).toContainText('After 8 of 16 blocks');
  await page.mouse.click(box.x + box.width / 4, box.y + box.height / 2);
  await expect(stack.slider('Step')).toHaveValue('5');
});
