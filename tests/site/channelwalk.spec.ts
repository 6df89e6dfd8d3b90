/** ChannelWalk in the gallery: its numbers, its way through the kernels, and what can be typed. */
import { conv2d, tensor } from '#engine/index.ts';
import { biasesOf, declaration, pictureRows, weightRows } from '#widgets/ChannelWalk/parameters.ts';
import { query, settings } from '../widgets/settings.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

type ChannelWalkValues = Parameters<typeof pictureRows>[0];

const maps = (values: ChannelWalkValues) => {
  const { size, filters } = values;
  const { shape, data } = conv2d(
    tensor([1, 3, 5, 5], pictureRows(values).flat()),
    tensor([filters, 3, size, size], weightRows(values).flat()),
    tensor([filters], biasesOf(values)),
  );
  const count = shape[2]! * shape[3]!;
  return Array.from({ length: filters }, (_, n) =>
    [...data.slice(n * count, (n + 1) * count)].map((value) => value + 0),
  );
};

test('the numbers on the page are the engine’s', async ({ page }) => {
  for (const values of settings(declaration, 3, 73))
    await test.step(query(values), async () => {
      const figure = await Figure.inGallery(page, 'ChannelWalk', query(values));
      await figure.slider('Step').press('End');
      const expected = maps(values);
      for (const [n, map] of expected.entries())
        expect((await figure.values(`Map ${n + 1}`)).flat()).toEqual(map);
      const last = String(expected.at(-1)!.at(-1)).replace('-', '−');
      await expect(figure.sentence).toHaveText(new RegExp(`^Map ${values.filters}, .* = ${last}$`));
      await expect(figure.grid(`Map ${values.filters + 1}`)).toHaveCount(0);
    });
});

test('stepping on from the last place of a kernel begins the next one', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'ChannelWalk', 'step=9');
  await expect(figure.sentence).toHaveText(/^Map 1, row 3, column 3: /);
  await figure.button('Step forward').press('Enter');
  await expect(figure.sentence).toHaveText(/^Map 2, row 1, column 1: /);
  await expect(page.locator('#announcer')).toHaveText(/^Map 2, row 1, column 1: /);
  await expect(figure.grid('Kernel 2, red')).toBeVisible();
  await expect(figure.grid('Kernel 1, red')).toHaveCount(0);
  await figure.slider('Step').press('End');
  await expect(figure.sentence).toHaveText(/^Map 3, row 3, column 3: /);
  await expect(figure.button('Step forward')).toHaveAttribute('aria-disabled', 'true');
});

test('a cell of any map shows its own kernel and window, and Enter goes there', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'ChannelWalk', 'step=27');
  await figure.grid('Map 2').locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+End');
  await expect(figure.sentence).toHaveText(/^Map 2, row 3, column 3: /);
  await expect(figure.slider('Step')).toHaveValue('27');
  await page.keyboard.press('Enter');
  await expect(figure.slider('Step')).toHaveValue('18');
  // A corner of the picture is read by one window of each kernel.
  await figure.cells('Red').nth(0).hover();
  for (const name of ['Map 1', 'Map 2', 'Map 3'])
    await expect(figure.grid(name).locator('.outline.mark')).toHaveCount(1);
});

test('a pixel, a weight and a bias can be typed and change the one number', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'ChannelWalk', 'step=1');
  await expect(figure.sentence).toHaveText(
    'Map 1, row 1, column 1: red 41 + green −39 + blue 0 + bias −10 = −8',
  );
  const type = async (grid: string, text: string) => {
    await figure.grid(grid).locator('[tabindex="0"]').focus();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await figure.slider('Step').focus();
  };
  await type('Red', '4');
  await expect(figure.sentence).toContainText('red 44 + green −39 + blue 0 + bias −10 = −5');
  await type('Kernel 1, blue', '3');
  await expect(figure.sentence).toContainText('red 44 + green −39 + blue 6 + bias −10 = 1');
  await type('Bias of filter 1', '-20');
  await expect(figure.sentence).toContainText('bias −20 = −9');
  await expect(figure.root.locator('.kernel-note')).toContainText('your own');
  await figure.addressSays({ biases: '-20,1,5' });
  await figure.button('Reset').press('Enter');
  await expect(figure.sentence).toContainText('bias −10 = −8');
});

test('the stage keeps its height whatever is set', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'ChannelWalk');
  const height = () =>
    figure.root.locator('.stage').evaluate((stage) => stage.getBoundingClientRect().height);
  const before = await height();
  for (const size of ['1', '2', '3'])
    for (const filters of ['1', '3']) {
      await figure.slider('Kernel size').fill(size);
      await figure.slider('Filters').fill(filters);
      expect(Math.abs((await height()) - before)).toBeLessThan(1);
    }
});

test('a nonsense address opens with sound values and says what it did not take', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'ChannelWalk', 'size=4&filters=2&biases=1,2,3&weights=1');
  const notice = figure.root.locator('.plate-notice');
  await expect(notice).toContainText('Kernel size takes a whole number from 1 to 3');
  await expect(notice).toContainText('The table of the biases is 1 by 3');
  await expect(notice).toContainText('The table of the drawn kernels is 1 by 1');
  await expect(figure.slider('Kernel size')).toHaveValue('3');
  await expect(figure.cells('Map 1')).toHaveCount(9);
});
