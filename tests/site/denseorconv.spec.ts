/** DenseOrConv in the gallery: its numbers, its wires under the reader's keys and pointer, what it refuses. */
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

test('Step forward leads to the last output, lights its wires and tells it', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'DenseOrConv');
  const forward = figure.button('Step forward');
  await forward.focus();
  for (let output = 1; output <= 6; output++) {
    if (output > 1) await page.keyboard.press('Enter');
    await expect(figure.sentence).toHaveText(new RegExp(`^Output ${output}\\. Dense: .*Convolution: `));
    if (output > 1)
      await expect(page.locator('#announcer')).toHaveText((await figure.sentence.textContent()) ?? '');
    await expect.poll(() => lit(figure, 'Dense layer')).toBe(8);
    await expect.poll(() => lit(figure, 'Convolution')).toBe(3);
  }
  await expect(forward).toBeFocused();
  await expect(forward).toHaveAttribute('aria-disabled', 'true');
});

test('the units of a layer are one tab stop, and arrows light the wires of each', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'DenseOrConv');
  const grid = figure.grid('Convolution');
  await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await expect(figure.sentence).toHaveText(/^Output 6\. /);
  await page.keyboard.press('ArrowUp');
  await expect(figure.sentence).toHaveText(
    'Input 7 goes to all 6 outputs of the dense layer, by 6 weights. In the convolution it goes to outputs 5 and 6 of 6, by w3 and w2.',
  );
  await expect.poll(() => lit(figure, 'Dense layer')).toBe(6);
  await expect.poll(() => lit(figure, 'Convolution')).toBe(2);
  await page.keyboard.press('Home');
  await expect(figure.sentence).toHaveText(/goes to output 1 of 6, by w1\.$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(figure.sentence).toHaveText(/goes to outputs 1, 2 and 3 of 6, by w3, w2 and w1\.$/);
  // Looking is not stepping, until Enter on an output.
  await page.keyboard.press('ArrowDown');
  await expect(figure.slider('Step')).toHaveValue('1');
  await page.keyboard.press('Enter');
  await expect(figure.slider('Step')).toHaveValue('2');
  await figure.addressSays({ step: '2' });
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

test('a kernel never outgrows its input, and an address in which it does is explained', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'DenseOrConv', 'size=4&kernelSize=9&units=0&depth=3');
  const notice = figure.root.locator('.plate-notice');
  await expect(notice).toContainText('A kernel of 9 by 9 does not fit an input of 4 by 4');
  await expect(notice).toContainText('Units takes a whole number from 1 to 1000, not 0.');
  await expect(notice).toContainText('There is no “depth” here.');
  // What was refused is the size, so the kernel is the one that the address asked for.
  await expect(figure.slider('Kernel size')).toHaveValue('9');
  await figure.slider('Kernel size').press('Home');
  await figure.root.getByRole('spinbutton', { name: 'Input size' }).fill('4');
  await figure.slider('Kernel size').press('End');
  await expect(figure.slider('Kernel size')).toHaveValue('4');
  await expect(figure.root.locator('tbody tr').first().locator('td > b').first()).toHaveText('32');
  await figure.addressSays({ size: '4', kernelSize: '4' });
  await figure.button('More kernel size').press('Enter');
  await expect(notice).toContainText('A kernel of 5 by 5 does not fit an input of 4 by 4');
});

for (const width of [320, 390, 1280])
  test(`nothing moves at ${width} px, whatever is set`, async ({ page }) => {
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
