/** CostLens in the gallery: what it takes here is measured in a worker, and the stage keeps its height with every kind. */
import { kinds } from '#widgets/CostLens/kinds.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

test('time is measured on request, away from the page', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'CostLens', 'table=time&channels=2&side=1');
  const rows = figure.root.locator('tbody tr');
  await expect(rows.first().locator('td').last()).toHaveText('–');
  await figure.button('Measure').click();
  await expect(figure.root.getByText('Measured here: the median of 9 rounds')).toBeVisible({
    timeout: 30_000,
  });
  const rates = await rows.evaluateAll((all) => all.map((row) => Number(row.lastElementChild!.textContent)));
  expect(rates).toHaveLength(Object.keys(kinds).length);
  for (const rate of rates) expect(rate).toBeGreaterThan(0);
  expect(page.workers()).toHaveLength(1);
});

test('the stage is as high with every kind', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'CostLens');
  const heights = new Set<number>();
  for (const { label } of Object.values(kinds)) {
    await figure.choice('Kind').selectOption({ label });
    heights.add(Math.round((await figure.root.locator('.cost-maps').boundingBox())!.height));
  }
  expect([...heights]).toHaveLength(1);
});
