/** DenseOrConv in the gallery: its numbers, its wires under the pointer, and a figure that keeps its height. */
import { declaration } from '#widgets/DenseOrConv/parameters.ts';
import { query, settings } from '../widgets/settings.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

const grouped = (value: number) => value.toLocaleString('en-US');

/** The table's numbers without the products that they come from. */
const table = ({ root }: Figure) =>
  root
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td > b')].map((number) => number.textContent)),
    );
/** How many wires of a layer are lit: a path has all that look alike. */
const lit = ({ root }: Figure, layer: string) =>
  root
    .getByRole('grid', { name: layer })
    .locator('.wire.lit')
    .evaluateAll((paths) =>
      paths.reduce((sum, path) => sum + path.getAttribute('d')!.split('m').length - 1, 0),
    );

test('the numbers on the page are what the formulas say', async ({ page }) => {
  for (const values of settings(declaration, 3, 8))
    await test.step(query(values), async () => {
      const { size, channels, kernelSize, filters, units } = values;
      const side = size - kernelSize + 1;
      const [pixels, window, outputs] = [
        size ** 2 * channels,
        kernelSize ** 2 * channels,
        side ** 2 * filters,
      ];
      const figure = await Figure.inGallery(page, 'DenseOrConv', query(values));
      expect(await table(figure)).toEqual(
        [
          [outputs, outputs, units],
          [window, pixels, pixels],
          [window * filters, pixels * outputs, pixels * units],
          [(window + 1) * filters, (pixels + 1) * outputs, (pixels + 1) * units],
          [outputs * window, pixels * outputs, pixels * units],
        ].map((row) => row.map(grouped)),
      );
      await expect(figure.formulas).toContainText(
        `${grouped(Math.round((pixels * outputs) / (window * filters)))} times the weights`,
      );
    });
});

test('a unit under the pointer lights its wires in both layers', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'DenseOrConv');
  await figure
    .grid('Dense layer')
    .getByRole('gridcell', { name: /^output 4:/ })
    .hover();
  await expect(figure.sentence).toHaveText(/^Output 4\. /);
  await figure
    .grid('Dense layer')
    .getByRole('gridcell', { name: /^input 1:/ })
    .hover();
  await expect.poll(() => lit(figure, 'Convolution')).toBe(1);
  await page.mouse.move(0, 0);
  await expect(figure.sentence).toHaveText(/^Output 1\. /);
});

test('nothing moves in a window of any width, whatever is set', async ({ page }) => {
  for (const width of [320, 390, 1280])
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 900 });
      const figure = await Figure.inGallery(page, 'DenseOrConv');
      const height = async () => (await figure.root.boundingBox())!.height;
      const before = await height();
      for (let output = 2; output <= 6; output++) {
        await figure.button('Step forward').press('Enter');
        expect(await height(), `output ${output}`).toBe(before);
      }
      await figure.grid('Dense layer').locator('[tabindex="0"]').focus();
      await page.keyboard.press('ArrowUp');
      expect(await height(), 'an input').toBe(before);
      for (const [name, value] of [
        ['Input size', '256'],
        ['Units', '1000'],
        ['Filters', '256'],
      ] as const)
        await figure.root.getByRole('spinbutton', { name }).fill(value);
      await figure.slider('Channels').press('End');
      expect(await height(), 'the largest numbers').toBe(before);
    });
});
