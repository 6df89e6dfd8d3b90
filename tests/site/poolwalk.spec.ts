/** PoolWalk in the gallery: its numbers, its stories, and both ways through it, from the output and from a source. */
import { avgPool2d, matrix, maxPool2d } from '#engine/index.ts';
import { declaration } from '#widgets/PoolWalk/parameters.ts';
import { shifted } from '#widgets/PoolWalk/run.ts';
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
      const image = shifted(values);
      const { data } = pool(matrix(image), { size: values.window, stride: values.stride });
      expect((await figure.values('Output')).flat()).toEqual([...data].map(rounded));
      // A cell's name is its value and where it goes.
      const input = (await figure.values('Input')).flat().map((name) => Number(String(name).split(',')[0]));
      expect(input).toEqual(image.flat());
      await expect(figure.slider('Step')).toHaveValue(String(data.length));
    });
});

test('from the first window to the last by keyboard, each told once it is reached', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'PoolWalk', 'pattern=four');
  const forward = figure.button('Step forward');
  await forward.focus();
  for (const told of [
    'Row 1, column 2: the largest of 2, 2, 0, 2 is 2',
    'Row 2, column 1: ',
    'Row 2, column 2: ',
  ]) {
    await page.keyboard.press('Enter');
    await expect(figure.sentence).toContainText(told);
    await expect(page.locator('#announcer')).toContainText(told);
  }
  await expect(forward).toBeFocused();
  await expect(forward).toHaveAttribute('aria-disabled', 'true');
  expect(await figure.values('Output')).toEqual([
    [5, 2],
    [2, 8],
  ]);
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

test('keys explore the input as the pointer does', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'PoolWalk', 'pattern=four&pooling=average');
  await figure.grid('Input').locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(figure.sentence).toHaveText(
    'Row 2, column 1 of the input, 5, adds 5 / 4 = 1.25 to row 1, column 1 of the output.',
  );
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  expect((await figure.values('Output'))[0]![0]).toBe(rounded((1 + 3 + 9 + 4) / 4));
  await figure.addressSays({ image: '1,3,2,2;9,4,0,2;0,1,7,3;2,2,6,8' });
  await expect(figure.choice('Pattern')).toHaveValue('');
});

test('a maximum survives a shift inside its window and no further', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'PoolWalk', 'pattern=dot&step=11');
  await expect(figure.sentence).toContainText('is 9, in row 5, column 5 of the input.');
  await figure.slider('Shift right').focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure.sentence).toContainText(
    'Before the shift it was 9 too: that maximum is still inside the window.',
  );
  await expect(
    figure.root.getByRole('img', { name: /^Output before the shift; 0 of 16 cells/ }),
  ).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(figure.sentence).toContainText('Before the shift it was 9: that maximum left the window.');
  await expect(
    figure.root.getByRole('img', { name: /^Output before the shift; 2 of 16 cells/ }),
  ).toBeVisible();
  await figure.button('More shift right').press('Enter');
  await expect(figure.root.locator('.plate-notice')).toHaveText('Shift right goes no higher than 2.');
});

test('what came in with the shift cannot be drawn on, and says so', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'PoolWalk', 'pattern=dot&right=2');
  await figure.button('Draw on input').click();
  const cell = (column: number) =>
    figure.grid('Input').locator(`[role=row]:nth-child(1) > :nth-child(${column + 1})`);
  await cell(1).click();
  await expect(figure.root.locator('.plate-notice')).toContainText('This zero came in with the shift');
  await cell(2).click();
  await expect(cell(2)).toHaveAttribute('aria-label', /^9, /);
  await expect(figure.root.locator('.plate-notice')).toHaveCount(0);
});

test('a window that no longer fits is out of reach, and by address explained', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'PoolWalk', 'pattern=four&window=8');
  await expect(figure.root.locator('.plate-notice')).toContainText(
    'A window of 8 does not fit an input of 4 by 4',
  );
  const small = await Figure.inGallery(page, 'PoolWalk', 'pattern=four');
  await small.slider('Window').press('End');
  await expect(small.slider('Window')).toHaveValue('4');
  await small.button('More window').press('Enter');
  await expect(small.root.locator('.plate-notice')).toContainText(
    'A window of 5 does not fit an input of 4 by 4',
  );
});
