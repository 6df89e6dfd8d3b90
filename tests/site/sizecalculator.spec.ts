/** SizeCalculator in the gallery: its numbers, what is typed into it, and what it says where nothing fits. */
import { describe as rowsOf } from '#engine/index.ts';
import { declaration } from '#widgets/SizeCalculator/parameters.ts';
import { query, settings } from '../widgets/settings.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

const opened = (page: Parameters<typeof Figure.inGallery>[0], search = '') =>
  Figure.inGallery(page, 'SizeCalculator', search);
const field = (figure: Figure, name: string) => figure.root.getByRole('spinbutton', { name, exact: true });
const result = (figure: Figure, name: string) =>
  figure.root
    .locator('.results > div')
    .filter({ has: figure.page.getByText(name, { exact: true }) })
    .locator('dd > b');

test('the numbers on the page are the engine’s', async ({ page }) => {
  for (const values of settings(declaration, 3, 31))
    await test.step(query(values), async () => {
      const figure = await opened(page, query(values));
      const { size, kernel, stride, padding, dilation, channels, filters } = values;
      const layer = { type: 'conv2d', filters, kernel, stride, padding, dilation } as const;
      if (declaration.warns!(values) !== null) {
        expect(() => rowsOf([layer], [channels, size, size])).toThrow(/does not fit/);
        await expect(result(figure, 'Output')).toHaveText('none');
        await expect(figure.sentence).toContainText('Nothing fits. The kernel spans');
        return;
      }
      const [row] = rowsOf([layer], [channels, size, size]);
      const side = row!.output[1]!;
      await expect(result(figure, 'Output')).toHaveText(`${side} × ${side} × ${filters}`);
      await expect(result(figure, 'Multiply-adds')).toHaveText(row!.macs.toLocaleString('en-US'));
      await expect(result(figure, 'Parameters, with biases')).toHaveText(
        row!.parameters.toLocaleString('en-US'),
      );
    });
});

test('what is typed counts at once, and is told when it is done', async ({ page }) => {
  const figure = await opened(page);
  await field(figure, 'Input size').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('224');
  await expect(result(figure, 'Output')).toHaveText('222 × 222 × 16');
  await page.keyboard.press('Tab');
  await expect(page.locator('#announcer')).toContainText(
    'A 3 by 3 kernel on a 224 by 224 input gives 222 by 222.',
  );
  await figure.addressSays({ size: '224' });
  await field(figure, 'Stride').press('ArrowUp');
  await expect(field(figure, 'Stride')).toHaveValue('2');
  await expect(result(figure, 'Output')).toHaveText('111 × 111 × 16');
});

test('a number that fits nothing can be typed and is explained; − and + do not lead there', async ({
  page,
}) => {
  const figure = await opened(page);
  const kernel = field(figure, 'Kernel size');
  for (let press = 0; press < 6; press++) await kernel.press('ArrowUp');
  await expect(kernel).toHaveValue('7');
  await expect(figure.root.locator('.plate-notice')).toContainText(
    'The kernel spans 8 cells and the input has only 7.',
  );
  await expect(figure.button('More kernel size')).toHaveAttribute('aria-disabled', 'true');
  await kernel.fill('9');
  await expect(figure.sentence).toContainText(
    'Nothing fits. The kernel spans 9 cells and the input has only 7.',
  );
  await expect(result(figure, 'Output')).toHaveText('none');
  await figure.button('More input size').press('Enter');
  await figure.button('More input size').press('Enter');
  await expect(result(figure, 'Output')).toHaveText('1 × 1 × 16');
});

test('what is no such number is said, and gives way to the last that was', async ({ page }) => {
  const figure = await opened(page);
  const filters = field(figure, 'Filters');
  await filters.fill('5000');
  await expect(filters).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Tab');
  await expect(figure.root.locator('.plate-notice')).toContainText(
    'Filters takes a whole number from 1 to 4096, not 5000.',
  );
  await expect(filters).toHaveValue('16');
  await expect(filters).toHaveAttribute('aria-invalid', 'false');
});

test('a recipe keeps the size while the kernel grows', async ({ page }) => {
  const figure = await opened(page, 'size=32');
  await figure.choice('Recipe').selectOption('keep');
  await field(figure, 'Kernel size').fill('7');
  await expect(field(figure, 'Padding')).toHaveValue('3');
  await expect(result(figure, 'Output')).toHaveText('32 × 32 × 16');
  await field(figure, 'Padding').fill('2');
  await expect(figure.choice('Recipe')).toHaveValue('none');
  await expect(result(figure, 'Output')).toHaveText('30 × 30 × 16');
});

test('an address restores the state, and nonsense is explained', async ({ page }) => {
  const figure = await opened(page, 'preset=patches&size=384');
  await expect(result(figure, 'Output')).toHaveText('24 × 24 × 768');
  const nonsense = await opened(page, 'size=0&stride=1.5&recipe=keep&padding=9');
  const notice = nonsense.root.locator('.plate-notice');
  await expect(notice).toContainText('Input size takes a whole number from 1 to 1024, not 0.');
  await expect(notice).toContainText('The recipe comes to a padding of 1, not 9');
  await expect(field(nonsense, 'Input size')).toHaveValue('7');
});
