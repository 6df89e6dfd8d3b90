/** FilterRun: its numbers, and on its lesson's page what pointing shows and the tasks that it is given. */
import { conv2d, matrix, maxPool2d, random, relu } from '#engine/index.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import { declaration, pictureOf } from '#widgets/FilterRun/parameters.ts';
import { withSamples } from '#widgets/kit/drawings.ts';
import { query, settings } from '../widgets/settings.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

const lesson = 'learn/one-filter-by-hand/';
const open = (page: Parameters<typeof Figure.open>[0], state = '') =>
  Figure.open(page, state ? `${lesson}?${state}` : lesson, 'FilterRun', 'run');
/** A cell of the clipped map also says what it was. */
const now = (cells: (number | string)[][]) => cells.map((row) => row.map((name) => parseFloat(String(name))));

test('the numbers on the page are the engine’s', async ({ page }) => {
  const drawn = settings(declaration, 3, 12).map((values, seed) => {
    const stream = random(seed);
    const image = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => stream.integer(10)));
    return seed % 2 ? { ...values, image } : values;
  });
  for (const values of drawn) {
    const given = query({ ...values, image: values.image?.map((row) => row.join()).join(';') ?? null });
    await test.step(given, async () => {
      const figure = await Figure.inGallery(page, 'FilterRun', given);
      const image = matrix(pictureOf(withSamples(declaration, values)));
      const map = conv2d(image, matrix(kernelMatrix(values.kernel)), null);
      expect((await figure.values('Input')).flat()).toEqual([...image.data]);
      await figure.slider('Step').fill('16');
      expect((await figure.values('Feature map')).flat()).toEqual([...map.data].map((sum) => sum + 0));
      await figure.slider('Step').fill('21');
      expect(now(await figure.values('Feature map')).flat()).toEqual([...relu(map).data]);
      expect((await figure.values('Pooled')).flat()).toEqual([...maxPool2d(relu(map), { size: 2 }).data]);
    });
  }
});

test('a cell that is pointed at tells where it came from, at any time', async ({ page }) => {
  const figure = await open(page, 'run.step=21');
  await figure.cells('Feature map').first().hover();
  await expect(figure.sentence).toHaveText(/= −18, and max\(0, −18\) = 0\. The ReLU has dropped it\.$/);
  await expect(figure.grid('Input').locator('.outline.window')).toHaveCount(1);
  await figure.cells('Pooled').nth(1).hover();
  await expect(figure.sentence).toHaveText(/^Max pool, row 1, column 2: /);
  // A pixel in the corner is read by one window, one in the middle by nine.
  await figure.cells('Input').first().hover();
  await expect(figure.grid('Feature map').locator('.outline.mark')).toHaveCount(1);
  await figure.cells('Input').nth(14).hover();
  await expect(figure.grid('Feature map').locator('.outline.mark')).toHaveCount(9);
  await figure.cells('Feature map').nth(6).click();
  await expect(figure.slider('Step')).toHaveValue('7');
});

test('tasks are done when the run is so', async ({ page }) => {
  const figure = await open(page);
  const tasks = page.locator('[data-tasks=run] > li');
  await expect(tasks.locator('.state:not(:empty)')).toHaveCount(0);
  await figure.choice('Kernel').selectOption({ label: 'Horizontal edge' });
  await figure.root.getByRole('switch', { name: 'Transpose the picture' }).press('Space');
  await expect(tasks.first()).toContainText('Done');
  await expect(tasks.locator('.state:not(:empty)')).toHaveCount(1);
});
