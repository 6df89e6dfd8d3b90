/**
 * What holds for every widget in a browser, on its page in the gallery: Tab goes through it, Step forward keeps the focus
 * and tells its step, and what it does not take from the address it says. `tests/widgets/reader.test.tsx` asks more of it,
 * without a browser.
 */
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { builds, entries, root } from './builds.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

test('every widget has a page in the gallery', () => {
  const folders = globSync('src/widgets/[A-Z]*/', { cwd: root }).map((folder) => basename(folder));
  expect(entries(builds.top).map(({ path }) => basename(path))).toEqual(folders.sort());
});

for (const { path } of entries(builds.top)) {
  const name = basename(path);
  test(`${name} can be worked by keys, and doubts its address`, async ({ page }) => {
    const { root: figure } = await Figure.inGallery(page, name, 'nonsense=1');
    await expect(figure.locator('.plate-notice')).toContainText('There is no “nonsense” here.');

    // Each place that Tab should stop at gets a number, and whatever gets the focus is noted.
    const stops = await figure.evaluate((root) => {
      const all = [
        ...root.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex]'),
      ].filter((it) => it.tabIndex >= 0 && it.checkVisibility() && !(it as HTMLButtonElement).disabled);
      for (const [number, it] of all.entries()) it.dataset['stop'] = String(number);
      const visited: string[] = [];
      Object.assign(window, { visited });
      document.addEventListener('focusin', ({ target }) => {
        const it = target as HTMLElement;
        visited.push(root.contains(it) ? (it.dataset['stop'] ?? it.outerHTML.slice(0, 100)) : 'out again');
      });
      all[0]!.focus();
      return all.length;
    });
    for (let press = 0; press < stops; press++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (window as unknown as { visited: string[] }).visited)).toEqual([
      ...Array.from({ length: stops }, (_, number) => String(number)),
      'out again',
    ]);

    const forward = figure.getByRole('button', { name: 'Step forward', exact: true });
    if ((await forward.count()) === 0) return;
    await figure.getByRole('button', { name: 'First step', exact: true }).press('Enter');
    await forward.focus();
    for (const step of ['2', '3']) {
      await page.keyboard.press('Enter');
      await expect(figure.getByRole('slider', { name: 'Step', exact: true })).toHaveValue(step);
      await expect(forward).toBeFocused();
      await expect(page.locator('#announcer')).toHaveText(
        (await figure.locator('.sentence').textContent()) ?? '',
      );
    }
  });
}
