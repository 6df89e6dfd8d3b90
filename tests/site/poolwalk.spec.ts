/** PoolWalk in the gallery: its numbers, and what pointing shows, from the output and from a source. */
import { avgPool2d, matrix, maxPool2d } from '#engine/index.ts';
import { declaration, shifted } from '#widgets/PoolWalk/parameters.ts';
import { withSamples } from '#widgets/kit/drawings.ts';
import { query, settings } from '../widgets/settings.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

const rounded = (value: number) => Math.round(value * 100) / 100;

test('the numbers on the page are the engine’s', async ({ page }) => {
  for (const values of settings(declaration, 3, 4))
    await test.step(query(values), async () => {
      const figure = await Figure.inGallery(page, 'PoolWalk', query(values));
      await figure.slider('Step').press('End');
      const pool = values.pooling === 'max' ? maxPool2d : avgPool2d;
      const image = shifted(withSamples(declaration, values).image, values);
      const { data } = pool(matrix(image), { size: values.window, stride: values.stride });
      expect((await figure.values('Output')).flat()).toEqual([...data].map(rounded));
      // A cell's name is its value and where it goes.
      const input = (await figure.values('Input')).flat().map((name) => Number(String(name).split(',')[0]));
      expect(input).toEqual(image.flat());
      await expect(figure.slider('Step')).toHaveValue(String(data.length));
    });
});

test('an output shows its sources, a source shows where it goes', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'PoolWalk', 'pattern=four&window=2&stride=1');
  await figure.cells('Output').nth(4).hover();
  await expect(figure.sentence).toContainText(
    'Row 2, column 2: the largest of 4, 0, 1, 7 is 7, in row 3, column 3',
  );
  await expect(figure.grid('Input').locator('.outline.window')).toHaveCount(1);
  await expect(figure.grid('Input').locator('.outline.won')).toHaveCount(1);

  // Four windows read the 4 of row 2, column 2. It wins one of them.
  const source = figure.grid('Input').locator('[role=row]:nth-child(2) > :nth-child(2)');
  await source.hover();
  await expect(figure.sentence).toHaveText(
    'Row 2, column 2 of the input, 4, wins row 1, column 2 of the output and loses in 3 more.',
  );
  await expect(figure.grid('Output').locator('.outline.won')).toHaveCount(1);
  await expect(figure.grid('Output').locator('.outline.mark')).toHaveCount(3);
  await expect(source).toHaveAttribute('aria-label', '4, wins row 1, column 2');

  // Clicks lead through them, one after the other, and round.
  for (const step of ['2', '4', '5', '1']) {
    await source.click();
    await expect(figure.slider('Step')).toHaveValue(step);
  }
});
