/** Other ways to meet a page: on paper, without movement. */
import type { Page } from '@playwright/test';
import { steps } from '../figure.ts';
import { expect } from '../site.ts';

/** Whoever prints gets what is closed on the screen, and finds the page afterwards as it was. */
export async function printsOpen(page: Page): Promise<void> {
  const details = page.locator('main details');
  await expect(details).not.toHaveCount(0);
  const closed = () =>
    details.evaluateAll((all) => all.filter((it) => !(it as HTMLDetailsElement).open).length);
  const before = await closed();
  expect(before).toBeGreaterThan(0);
  // This listener was added last, so it looks when the page's own have done their work.
  const printed = page.evaluate(
    () =>
      new Promise<number>((done) => {
        addEventListener('beforeprint', () =>
          done(document.querySelectorAll('main details:not([open])').length),
        );
      }),
  );
  await page.pdf({ pageRanges: '1' });
  expect(await printed).toBe(0);
  expect(await closed()).toBe(before);
}

/** A step is shown at once. */
export async function stepsStill(page: Page): Promise<void> {
  for (const figure of await page.locator('figure[data-widget]').all()) {
    if ((await steps(figure).count()) === 0) continue;
    const moving = await steps(figure)
      .first()
      .evaluate(async (element) => {
        (element as HTMLButtonElement).click();
        await new Promise((done) => requestAnimationFrame(done));
        return document.getAnimations().length;
      });
    expect(moving).toBe(0);
  }
}
