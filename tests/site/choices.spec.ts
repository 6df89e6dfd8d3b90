/** Lists of choices, as they stand in every widget: whatever is chosen can be read whole. */
import { basename } from 'node:path';
import { builds, entries } from './builds.ts';
import { expect, test } from './site.ts';

test('no list of choices is narrower than its longest option, however wide the window', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  // All of them in frames as wide as the window, so that one change of it is one of them all.
  const frames = entries(builds.top).map(
    ({ path }) => `<iframe src="${baseURL}embed/${basename(path)}/" width="100%" height="800"></iframe>`,
  );
  await page.setContent(`<body style="margin: 0">${frames.join('')}</body>`);
  const figures = page.frames().slice(1);
  for (const figure of figures)
    await expect(figure.locator('figure[data-widget]')).toHaveAttribute('data-awake', '');
  const all = figures.map((figure) => figure.locator('.control select'));
  for (let width = 320; width <= 1280; width += 37) {
    await page.setViewportSize({ width, height: 800 });
    for (const [number, lists] of all.entries()) {
      const cut = await lists.evaluateAll((them) =>
        (them as HTMLSelectElement[]).flatMap((list) => {
          const free = list.cloneNode(true) as HTMLElement;
          free.style.cssText = 'position: absolute; width: max-content; min-width: 0; max-width: none';
          list.after(free);
          const [has, needs] = [list.offsetWidth, free.offsetWidth];
          free.remove();
          return has < needs ? [`${list.id} is ${has} px wide and needs ${needs}`] : [];
        }),
      );
      expect.soft(cut, `${figures[number]!.url()} at ${width} px`).toEqual([]);
    }
  }
  const counts = await Promise.all(all.map((lists) => lists.count()));
  expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThan(10);
});
