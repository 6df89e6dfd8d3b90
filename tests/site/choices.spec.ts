/** Lists of choices, as they stand in every widget: whatever is chosen can be read whole. */
import { expect, test, wake } from './site.ts';

test('no list of choices is narrower than its longest option, however wide the window', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('gallery/');
  await wake(page);
  const lists = page.locator('figure[data-widget] .control select');
  for (let width = 320; width <= 1280; width += 37) {
    await page.setViewportSize({ width, height: 800 });
    const cut = await lists.evaluateAll((all) =>
      all.flatMap((list) => {
        const free = list.cloneNode(true) as HTMLElement;
        free.style.cssText = 'position: absolute; width: max-content; min-width: 0; max-width: none';
        list.after(free);
        const [has, needs] = [(list as HTMLElement).offsetWidth, free.offsetWidth];
        free.remove();
        return has < needs ? [`${list.id} is ${has} px wide and needs ${needs}`] : [];
      }),
    );
    expect.soft(cut, `${width} px`).toEqual([]);
  }
  expect(await lists.count()).toBeGreaterThan(10);
});
