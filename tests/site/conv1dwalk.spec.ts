/** Conv1DWalk in the gallery: its numbers, and its signal and taps under the reader's keys and pointer. */
import { conv1d, tensor } from '#engine/index.ts';
import { declaration, signalOf, weightsOf } from '#widgets/Conv1DWalk/parameters.ts';
import { query, settings } from '../widgets/settings.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

const rounded = (value: number) => Math.round(value * 100) / 100;
const answers = (signal: readonly number[], taps: readonly number[], stride = 1, padding = 0) =>
  [...conv1d(tensor([1, 1, 8], signal), tensor([1, 1, 3], taps), null, { stride, padding }).data].map(
    (value) => rounded(value) + 0,
  );

test('the numbers on the page are the engine’s', async ({ page }) => {
  for (const values of settings(declaration, 3, 6))
    await test.step(query(values), async () => {
      const figure = await Figure.inGallery(page, 'Conv1DWalk', query(values));
      await figure.slider('Step').press('End');
      const expected = answers(signalOf(values), weightsOf(values), values.stride, values.padding);
      expect(await figure.values('Output')).toEqual([expected]);
      const last = String(expected.at(-1)).replace('-', '−');
      await expect(figure.sentence).toHaveText(new RegExp(`^Place ${expected.length}: .* [=≈] ${last}$`));
    });
});

test('Step forward leads to the last place, keeps the focus and tells each step', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'Conv1DWalk');
  const forward = figure.button('Step forward');
  await forward.focus();
  for (const [index, value] of answers([2, 2, 2, 7, 7, 7, 4, 4], [-1, 0, 1]).entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    const told = new RegExp(`^Place ${index + 1}: .* = ${String(value).replace('-', '−')}$`);
    await expect(figure.sentence).toHaveText(told);
    if (index > 0) await expect(page.locator('#announcer')).toHaveText(told);
  }
  await expect(forward).toBeFocused();
  await expect(forward).toHaveAttribute('aria-disabled', 'true');
});

test('a value and a weight of more than one sign can be typed, and taken back', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'Conv1DWalk', 'step=6');
  await figure.grid('Signal').locator('[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await figure.grid('Kernel').locator('[tabindex="0"]').focus();
  await page.keyboard.press('End');
  await page.keyboard.type('-2.5');
  await page.keyboard.press('Enter');
  const [output] = await figure.values('Output');
  expect(output).toEqual(answers([2, 2, 2, 7, 7, 7, 4, 9], [-1, 0, -2.5]));
  await figure.addressSays({ signal: '2,2,2,7,7,7,4,9', weights: '-1,0,-2.5' });
  await figure.button('Undo').press('Enter');
  await figure.button('Undo').press('Enter');
  expect((await figure.values('Output'))[0]).toEqual(answers([2, 2, 2, 7, 7, 7, 4, 4], [-1, 0, 1]));
});

test('painting on the signal is a mode of its own', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'Conv1DWalk');
  await figure.button('Draw on signal').click();
  await figure.cells('Signal').nth(0).click();
  expect((await figure.values('Signal'))[0]![0]).toBe(9);
  await figure.button('Column after').click();
  await figure.button('Set this cell').click();
  expect((await figure.values('Signal'))[0]!.slice(0, 3)).toEqual([9, 9, 2]);
  await figure.button('Done').click();
  await figure.cells('Signal').nth(2).click();
  expect((await figure.values('Signal'))[0]![2]).toBe(2);
});

test('pointing at a tap, a value or an answer shows what belongs to it', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'Conv1DWalk');
  await figure.cells('Output').nth(3).hover();
  await expect(figure.sentence).toHaveText(/^Place 4: /);
  await figure.cells('Signal').nth(2).hover();
  await expect(figure.grid('Output').locator('.outline.mark')).toHaveCount(3);
  await figure.cells('Kernel').nth(1).hover();
  await expect(figure.grid('Signal').locator('.outline.mark')).toHaveCount(1);
});

test('a nonsense address opens with sound values and says what it did not take', async ({ page }) => {
  const figure = await Figure.inGallery(
    page,
    'Conv1DWalk',
    'stride=9&signal=1,2;3,4&weights=1,2&kernel=nope',
  );
  const notice = figure.root.locator('.plate-notice');
  for (const told of [
    'Stride takes a whole number from 1 to 3',
    'one row of 8 values',
    'one row of 3 weights',
    'Kernel takes one of',
  ])
    await expect(notice).toContainText(told);
  expect((await figure.values('Signal'))[0]).toEqual([2, 2, 2, 7, 7, 7, 4, 4]);
});
