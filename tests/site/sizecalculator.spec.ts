/** SizeCalculator in the gallery: its numbers, and what is typed into it. */
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
