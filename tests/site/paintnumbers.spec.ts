/** PaintNumbers in the gallery: a picture and its numbers, changed from either side. */
import { patternMatrix } from '#samples/patterns.ts';
import { declaration } from '#widgets/PaintNumbers/parameters.ts';
import { query, settings } from '../widgets/settings.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

test('picture and numbers are what was asked for', async ({ page }) => {
  for (const values of settings(declaration, 3, 21))
    await test.step(query(values), async () => {
      const figure = await Figure.inGallery(page, 'PaintNumbers', query(values));
      const expected = patternMatrix(values.pattern, values.size);
      expect(await figure.values('Picture')).toEqual(expected);
      expect(await figure.values('Numbers')).toEqual(expected);
      await expect(figure.sentence).toContainText(`make ${values.size ** 2} numbers`);
    });
});

test('what is painted shows among the numbers, and what is typed in the picture', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'PaintNumbers', 'pattern=blank&size=5');
  await figure.button('Draw on picture').click();
  await figure.cells('Picture').nth(7).click();
  expect((await figure.values('Numbers'))[1]![2]).toBe(9);
  await figure.button('Done').click();
  await figure.cells('Numbers').first().focus();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  expect((await figure.values('Picture'))[0]![0]).toBe(4);
  await expect(figure.cells('Picture').first()).toHaveClass(/\bf14\b/);
  await figure.addressSays({ image: '4,0,0,0,0;0,0,9,0,0;0,0,0,0,0;0,0,0,0,0;0,0,0,0,0' });
  await figure.button('Reset').click();
  await figure.addressSays({ image: null, size: null });
});
