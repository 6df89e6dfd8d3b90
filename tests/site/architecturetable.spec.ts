/** ArchitectureTable in the gallery: its numbers in their order, what the pointer shows, and a table that fits its place. */
import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { readArchitectures } from '#authoring/course/architectures.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

const { architectures } = readArchitectures(fileURLToPath(new URL('../..', import.meta.url)));
const opened = (page: Page, setting = '') => Figure.inGallery(page, 'ArchitectureTable', setting);
const rows = (figure: Figure) => figure.root.locator('tbody').getByRole('row');
const event = (figure: Figure, name: string) =>
  figure.root.getByRole('option', { name: new RegExp(`^${name},`) });
const whole = (value: number) => value.toLocaleString('en-US');

test('every number on the page is the engine’s, in the order and at the step that the address names', async ({
  page,
}) => {
  const figure = await opened(page, 'sort=macs-down&step=4');
  await expect(rows(figure)).toHaveCount(architectures.length);
  for (const { name, year, depth, parameters, macs } of architectures) {
    const row = rows(figure).filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    await expect(row.getByRole('cell')).toContainText([
      ...[String(year), String(depth)],
      ...[whole(parameters), whole(macs)],
    ]);
  }
  const sorted = architectures.toSorted((a, b) => b.macs - a.macs);
  await expect(figure.root.getByRole('rowheader')).toHaveText(sorted.map(({ name, key }) => `${name}${key}`));
  const { name, parameters, macs } = sorted[3]!;
  await expect(figure.sentence).toContainText(`${name}, `);
  await expect(figure.sentence).toContainText(
    `${whole(parameters)} parameters and ${whole(macs)} multiply-adds`,
  );
});

test('a row and a circle that are pointed at tell of their network', async ({ page }) => {
  const figure = await opened(page);
  await figure.root.getByRole('rowheader', { name: 'GoogLeNet' }).hover();
  await expect(figure.sentence).toContainText('GoogLeNet, 2014, 22 layers deep');
  await event(figure, 'MobileNetV2').locator('.size').hover();
  await expect(figure.sentence).toContainText('MobileNetV2, 2018, 53 layers deep');
  await expect(figure.root.locator('.paper')).toContainText('linear bottlenecks');
  await expect(figure.slider('Step')).toHaveValue('1');
  await figure.root.getByRole('rowheader', { name: 'VGG-16' }).click();
  await expect(figure.slider('Step')).toHaveValue('3');
});

test('no number of the table is cut off, and each network has its key idea beside it or below its name', async ({
  page,
}) => {
  const figure = await opened(page);
  const table = figure.root.getByRole('region', { name: 'Famous networks in numbers' });
  for (const width of [1280, 768, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const [has, needs] = await table.evaluate(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth]);
    expect(needs, `${width} px`).toBe(has);
    for (const { key } of architectures)
      await expect(
        figure.root.locator('tbody').getByText(key, { exact: true }).filter({ visible: true }),
      ).toHaveCount(1);
  }
});
