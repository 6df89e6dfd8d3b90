/** ConvWalk: its numbers, and the figure on its lesson's page, operated to its end by keyboard alone. */
import { conv2d, matrix, tensor } from '#engine/index.ts';
import { declaration } from '#widgets/ConvWalk/parameters.ts';
import { withSamples } from '#widgets/kit/drawings.ts';
import { query, settings } from '../widgets/settings.ts';
import { bordersOpening, convolved, opening, spelt } from './convwalk.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

test('the numbers on the page are the engine’s', async ({ page }) => {
  for (const values of settings(declaration, 3, 3)) {
    const figure = await Figure.inGallery(page, 'ConvWalk', query(values));
    await figure.slider('Step').press('End');
    const { image, weights, stride, padding, dilation, bias } = withSamples(declaration, values);
    const { data } = conv2d(matrix(image), matrix(weights), tensor([1], [bias]), {
      stride,
      padding,
      dilation,
    });
    const shown = (await figure.values('Output')).flat();
    expect(shown, query(values)).toEqual([...data].map((value) => Math.round(value * 100) / 100 + 0));
    await expect(figure.slider('Step')).toHaveValue(String(data.length));
    // Nothing of it is refused.
    await expect(figure.root.locator('.plate-notice')).toHaveCount(0);
  }
});

test('Step forward leads to the last cell, keeps the focus and tells each step', async ({ page }) => {
  const figure = await Figure.open(page, opening, 'ConvWalk', 'first');
  const expected = convolved('two', 7, 'sobelX');
  const forward = figure.button('Step forward');
  await forward.focus();
  for (const [index, value] of expected.flat().entries()) {
    if (index === 0) continue;
    await page.keyboard.press('Enter');
    const told = new RegExp(
      `^Row ${Math.floor(index / 5) + 1}, column ${(index % 5) + 1}: .* = ${spelt(value)}$`,
    );
    await expect(figure.slider('Step')).toHaveValue(String(index + 1));
    await expect(figure.sentence).toHaveText(told);
    await expect(page.locator('#announcer')).toHaveText(told);
  }
  await expect(forward).toBeFocused();
  await expect(forward).toHaveAttribute('aria-disabled', 'true');
  expect(await figure.values('Output')).toEqual(expected);
  await page.keyboard.press('Enter');
  await expect(figure.slider('Step')).toHaveValue('25');
  await figure.button('First step').press('Enter');
  await expect(figure.slider('Step')).toHaveValue('1');
  await expect(figure.button('Step back')).toHaveAttribute('aria-disabled', 'true');
});

test('the scrubber reaches every step and tells it itself', async ({ page }) => {
  const figure = await Figure.open(page, opening, 'ConvWalk', 'first');
  const heard = await figure.announcements();
  const step = figure.slider('Step');
  await step.focus();
  await page.keyboard.press('End');
  await expect(step).toHaveValue('25');
  await expect(step).toHaveAttribute('aria-valuetext', /^Step 25 of 25\. Row 5, column 5: /);
  await page.keyboard.press('ArrowLeft');
  await expect(figure.sentence).toHaveText(/^Row 5, column 4: /);
  await page.keyboard.press('Home');
  await expect(step).toHaveValue('1');
  await figure.addressSays({ step: '1', stride: null });
  expect(await heard()).toEqual([]);
});

test('a grid is one tab stop; its arrows show each step as the player would', async ({ page }) => {
  const figure = await Figure.open(page, opening, 'ConvWalk', 'first');
  for (const name of ['Input', 'Kernel', 'Output'])
    await expect(figure.grid(name).locator('[tabindex="0"]')).toHaveCount(1);
  await figure.grid('Output').locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(figure.sentence).toHaveText(/^Row 2, column 2: /);
  await page.keyboard.press('Home');
  await expect(figure.sentence).toHaveText(/^Row 2, column 1: /);
  await page.keyboard.press('Control+End');
  await expect(figure.sentence).toHaveText(/^Row 5, column 5: /);
  // Looking is not stepping, until Enter.
  await expect(figure.slider('Step')).toHaveValue('1');
  await page.keyboard.press('Enter');
  await expect(figure.slider('Step')).toHaveValue('25');
  await expect(figure.grid('Output').locator('[tabindex="0"]')).toBeFocused();
});

test('a button that cannot go on keeps the focus and says why', async ({ page }) => {
  const figure = await Figure.open(page, bordersOpening, 'ConvWalk', 'rim');
  const less = figure.button('Less stride');
  const heard = await figure.announcements();
  await less.focus();
  await page.keyboard.press('Enter');
  await expect(less).toBeFocused();
  await expect.poll(heard).toEqual([expect.stringMatching(/stride/i)]);
  await expect(figure.slider('Stride')).toHaveValue('1');
});

test('playing is silent until it ends, and never starts by itself', async ({ page }) => {
  const figure = await Figure.open(page, opening, 'ConvWalk', 'first');
  await expect(figure.button('Play')).toBeVisible();
  await figure.choice('Speed').selectOption({ label: '4×' });
  await figure.slider('Step').press('End');
  for (let step = 0; step < 3; step++) await figure.slider('Step').press('ArrowLeft');
  await expect(figure.slider('Step')).toHaveValue('22');
  const heard = await figure.announcements();
  await figure.button('Play').press('Enter');
  await expect(figure.button('Pause')).toBeFocused();
  await expect(figure.button('Play')).toBeVisible();
  await expect(figure.slider('Step')).toHaveValue('25');
  await expect.poll(heard).toEqual([expect.stringMatching(/^Row 5, column 5: /)]);
});

test('a pixel and a weight can be typed by keyboard, given up and undone', async ({ page }) => {
  const figure = await Figure.open(page, opening, 'ConvWalk', 'first');
  const before = await figure.values('Output');
  await figure.grid('Input').locator('[tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('5');
  await page.keyboard.press('Escape');
  expect((await figure.values('Input'))[0]![0]).toBe(0);
  await page.keyboard.press('Enter');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  expect((await figure.values('Input'))[0]![0]).toBe(5);
  await expect(figure.grid('Input').locator('[tabindex="0"]')).toBeFocused();
  // Sobel x weighs the corner with −1.
  expect((await figure.values('Output'))[0]![0]).toBe(Number(before[0]![0]) - 5);

  await figure.grid('Kernel').locator('[tabindex="0"]').focus();
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  expect((await figure.values('Kernel'))[0]![0]).toBe(2);
  expect((await figure.values('Output'))[0]![0]).toBe(Number(before[0]![0]) + 10);

  await figure.button('Undo').press('Enter');
  await figure.button('Undo').press('Enter');
  expect(await figure.values('Output')).toEqual(before);
});
