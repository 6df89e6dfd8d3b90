/** ConvWalk's state in the address: written, restored elsewhere, and doubted where it is nonsense. */
import { outputSize } from '#engine/index.ts';
import { borders, bordersOpening, convolved, lesson, spelt } from './convwalk.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

test('stride 2 and padding 1 by keyboard change grid, formula, sentence and address', async ({
  page,
  browser,
}) => {
  const figure = await Figure.open(page, bordersOpening, 'ConvWalk', 'rim');
  await figure.slider('Stride').focus();
  await page.keyboard.press('ArrowRight');
  await figure.slider('Padding').focus();
  await page.keyboard.press('ArrowRight');

  const side = outputSize({ input: 7, kernel: 3, stride: 2, padding: 1 });
  await expect(figure.slider('Stride')).toHaveAttribute(
    'aria-valuetext',
    `stride 2, output ${side} by ${side}`,
  );
  await expect(figure.grid('Input')).toHaveAttribute('aria-rowcount', '9');
  await expect(figure.cells('Output')).toHaveCount(side * side);
  await expect(figure.formulas).toHaveText(new RegExp(`⌊\\(7−3\\+2·1\\)/2⌋\\+1=${side}`));
  await figure.slider('Step').press('End');
  const expected = convolved('two', 7, 'sobelX', 2, 1);
  expect(await figure.values('Output')).toEqual(expected);
  await expect(figure.sentence).toHaveText(
    new RegExp(`^Row ${side}, column ${side}: .* = ${spelt(expected.at(-1)!.at(-1)!)}$`),
  );
  // A padding of 1 is what the page was written with, and a step past the end of this run.
  await figure.addressSays({ size: '7', stride: '2', padding: null, step: null });

  // The same address in another browser, without anything that this one remembers.
  const elsewhere = await browser.newContext();
  const same = await Figure.open(await elsewhere.newPage(), page.url(), 'ConvWalk', 'rim');
  await expect(same.slider('Stride')).toHaveValue('2');
  await expect(same.slider('Padding')).toHaveValue('1');
  await expect(same.slider('Step')).toHaveValue(String(side * side));
  expect(await same.values('Output')).toEqual(expected);
  await expect(same.sentence).toHaveText((await figure.sentence.textContent()) ?? '');
  await elsewhere.close();
});

test('Reset goes back to how the page was written, address included', async ({ page }) => {
  const figure = await Figure.open(page, borders, 'ConvWalk');
  const before = await figure.sentence.textContent();
  await figure.slider('Stride').press('ArrowRight');
  await figure.slider('Step').press('Home');
  await expect(figure.sentence).not.toHaveText(before ?? '');
  await figure.addressSays({ stride: '2' });
  await figure.button('Reset').press('Enter');
  await expect(figure.sentence).toHaveText(before ?? '');
  await figure.addressSays({ stride: null, step: null });
});

test('a nonsense address opens with sound values and says what it did not take', async ({ page }) => {
  const nonsense =
    '?rim.stride=99&rim.padding=-1&rim.kernel=nope&rim.image=1;2,3&rim.step=zero&rim.%3Cb%3E=1&nobody.stride=2';
  const figure = await Figure.open(page, borders, 'ConvWalk', 'rim');
  const sound = await figure.values('Output');
  await Figure.open(page, borders + nonsense, 'ConvWalk', 'rim');
  expect(await figure.values('Output')).toEqual(sound);
  await expect(figure.slider('Stride')).toHaveValue('1');
  await expect(figure.slider('Padding')).toHaveValue('1');
  const notice = figure.root.locator('.plate-notice');
  await expect(notice).toContainText('Not taken from the address');
  await expect(notice).toContainText('Stride takes a whole number from 1');
  await expect(page.locator('#notice')).toContainText('nobody');
});

test('values that cannot stand together are refused with the reason', async ({ page }) => {
  const figure = await Figure.open(page, `${lesson}?first.size=3&first.dilation=3`, 'ConvWalk', 'first');
  await expect(figure.root.locator('.plate-notice')).toContainText('The kernel spans');
  await expect(figure.cells('Output')).not.toHaveCount(0);
});
