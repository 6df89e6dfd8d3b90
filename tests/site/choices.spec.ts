/** Lists of choices, as they stand in every widget: whatever is chosen can be read whole. */
import { expect, test, wake } from './site.ts';

test('no list of choices is narrower than its longest option, however wide the window', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto('gallery/');
  await wake(page);
  // What is drawn takes no part in where anything stands, and long to be laid out anew.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('figure svg > * { display: none !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  const lists = page.locator('figure[data-widget] .control select');
  for (let width = 320; width <= 1280; width += 37) {
    await page.setViewportSize({ width, height: 800 });
    const cut = await lists.evaluateAll((all) => {
      // All of them are laid out at once: the page is long.
      const free = all.map((list) => {
        const copy = list.cloneNode(true) as HTMLElement;
        copy.style.cssText = 'position: absolute; width: max-content; min-width: 0; max-width: none';
        list.after(copy);
        return copy;
      });
      const widths = all.map(
        (list, at) => [(list as HTMLElement).offsetWidth, free[at]!.offsetWidth] as const,
      );
      for (const copy of free) copy.remove();
      return widths.flatMap(([has, needs], at) =>
        has < needs ? [`${all[at]!.id} is ${has} px wide and needs ${needs}`] : [],
      );
    });
    expect.soft(cut, `${width} px`).toEqual([]);
  }
  expect(await lists.count()).toBeGreaterThan(10);
});
