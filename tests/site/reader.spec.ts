/**
 * What holds for every widget in a browser: Tab goes through it, Step forward keeps the focus and tells its step, and
 * what it does not take from the address it says. `tests/widgets/reader.test.tsx` asks more of it, without a browser.
 */
import { builds, read } from './builds.ts';
import { expect, test, wake } from './site.ts';

/** The figures of the gallery, by their ids. */
const ids = [...read(builds.top, 'gallery/index.html').matchAll(/<figure[^>]* id="([\w-]+-live)"/g)].map(
  ([, id]) => id!,
);

test('every widget of the gallery can be worked by keys, and doubts its address', async ({ page }) => {
  test.setTimeout(120_000);
  expect(ids.length).toBeGreaterThan(13);
  await page.goto(`gallery/?${ids.map((id) => `${id}.nonsense=1`).join('&')}`);
  await wake(page);
  for (const id of ids)
    await test.step(id, async () => {
      const figure = page.locator(`#${id}`);
      await expect(figure.locator('.plate-notice')).toContainText('There is no “nonsense” here.');

      // Each place that Tab should stop at gets a number; what has the focus tells its own.
      const stops = await figure.evaluate((root) => {
        const all = [
          ...root.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex]'),
        ].filter((it) => it.tabIndex >= 0 && it.checkVisibility() && !(it as HTMLButtonElement).disabled);
        for (const [number, it] of all.entries()) it.dataset['stop'] = String(number);
        all[0]!.focus();
        return all.length;
      });
      const visited: (string | undefined)[] = [];
      const inside = () =>
        figure.evaluate((root) =>
          root.contains(document.activeElement)
            ? (document.activeElement as HTMLElement).dataset['stop']
            : 'outside',
        );
      for (let at = await inside(); at !== 'outside' && visited.length <= stops; at = await inside()) {
        visited.push(at);
        await page.keyboard.press('Tab');
      }
      expect(visited).toEqual(Array.from({ length: stops }, (_, number) => String(number)));

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
});
