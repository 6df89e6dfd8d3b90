/** ArchitectureTable in the gallery: its numbers, its sorting by headers, and the line of years by keys and pointer. */
import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { readArchitectures } from '#authoring/architectures.ts';
import { random } from '#engine/index.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

const { architectures } = readArchitectures(fileURLToPath(new URL('../..', import.meta.url)));
const opened = (page: Page, setting = '') => Figure.inGallery(page, 'ArchitectureTable', setting);
const header = (figure: Figure, name: string) => figure.root.getByRole('columnheader', { name, exact: true });
const rows = (figure: Figure) => figure.root.locator('tbody').getByRole('row');
const event = (figure: Figure, name: string) =>
  figure.root.getByRole('option', { name: new RegExp(`^${name},`) });
const whole = (value: number) => value.toLocaleString('en-US');
const columns = ['name', 'year', 'depth', 'parameters', 'macs'] as const;

test('every number on the page is the engine’s', async ({ page }) => {
  const figure = await opened(page);
  await expect(rows(figure)).toHaveCount(architectures.length);
  for (const { name, year, depth, parameters, macs } of architectures) {
    const row = rows(figure).filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    await expect(row.getByRole('cell')).toContainText([
      ...[String(year), String(depth)],
      ...[whole(parameters), whole(macs)],
    ]);
  }
});

test.describe('any order and step opens by address', () => {
  const stream = random(4);
  for (let n = 0; n < 20; n++) {
    const column = columns[stream.integer(5)]!;
    const direction = ['up', 'down'][stream.integer(2)]!;
    const step = 1 + stream.integer(architectures.length);
    test(`${n + 1}: ${column}-${direction}, step ${step}`, async ({ page }) => {
      const figure = await opened(page, `sort=${column}-${direction}&step=${step}`);
      const sign = direction === 'up' ? 1 : -1;
      const sorted = architectures.toSorted(
        (a, b) => sign * (column === 'name' ? a.name.localeCompare(b.name, 'en') : a[column] - b[column]),
      );
      await expect(figure.root.getByRole('rowheader')).toHaveText(
        sorted.map(({ name, key }) => `${name}${key}`),
      );
      const { name, parameters, macs } = sorted[step - 1]!;
      await expect(figure.sentence).toContainText(`${name}, `);
      await expect(figure.sentence).toContainText(
        `${whole(parameters)} parameters and ${whole(macs)} multiply-adds`,
      );
      await expect(figure.root.locator('th[aria-sort]')).toHaveCount(1);
    });
  }
});

test('a header sorts by its column, the other way when pressed again, and the address keeps it', async ({
  page,
}) => {
  const figure = await opened(page);
  await expect(header(figure, 'Year')).toHaveAttribute('aria-sort', 'ascending');
  const button = figure.button('Parameters');
  await button.press('Enter');
  await expect(button).toBeFocused();
  await expect(header(figure, 'Parameters')).toHaveAttribute('aria-sort', 'descending');
  await expect(header(figure, 'Year')).not.toHaveAttribute('aria-sort');
  await expect(figure.root.getByRole('rowheader').first()).toHaveAccessibleName('VGG-16');
  await figure.addressSays({ sort: 'parameters-down' });
  await button.press('Enter');
  await expect(header(figure, 'Parameters')).toHaveAttribute('aria-sort', 'ascending');
  await expect(figure.root.getByRole('rowheader').first()).toHaveAccessibleName('LeNet-5');
  await expect(figure.choice('Sorted by')).toHaveValue('parameters-up');
  await figure.choice('Sorted by').selectOption({ label: 'Layers, most first' });
  await expect(header(figure, 'Layers')).toHaveAttribute('aria-sort', 'descending');
  await figure.button('Undo').press('Enter');
  await expect(header(figure, 'Parameters')).toHaveAttribute('aria-sort', 'ascending');
});

test('the line of years is one tab stop, and its arrows go from network to network as they came out', async ({
  page,
}) => {
  const figure = await opened(page, 'sort=macs-down');
  await expect(figure.root.locator('[role=option][tabindex="0"]')).toHaveCount(1);
  await figure.root.locator('[role=option][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  for (const [index, { name }] of architectures.entries()) {
    await expect(event(figure, name)).toBeFocused();
    await expect(figure.sentence).toContainText(`${name}, `);
    if (index < architectures.length - 1) await page.keyboard.press('ArrowRight');
  }
  await expect(event(figure, 'ConvNeXt-T')).toHaveAttribute('aria-selected', 'true');
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

test('the player goes down the table to its end', async ({ page }) => {
  const figure = await opened(page);
  const forward = figure.button('Step forward');
  await forward.focus();
  for (const { name } of architectures.slice(1)) {
    await page.keyboard.press('Enter');
    await expect(page.locator('#announcer')).toContainText(`${name}, `);
  }
  await expect(forward).toHaveAttribute('aria-disabled', 'true');
});

test('a nonsense address opens by year and says what it did not take', async ({ page }) => {
  const figure = await opened(page, 'sort=beauty');
  await expect(figure.root.locator('.plate-notice')).toContainText(
    'Sorted by takes one of name-up, name-down,',
  );
  await expect(header(figure, 'Year')).toHaveAttribute('aria-sort', 'ascending');
});
