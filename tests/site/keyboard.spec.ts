/**
 * A figure on its lesson's page, worked to its end by keys that a browser answers: native sliders and fields, focus, the
 * live region, the address, which another browser opens.
 */
import { conv2d, matrix, outputSize } from '#engine/index.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import { patternMatrix } from '#samples/patterns.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

/** A lesson whose figure lets readers set stride and padding; and that figure with the digit 2 under Sobel x. */
const lesson = 'learn/stride-and-padding/';
const opening = `${lesson}?rim.pattern=two&rim.kernel=sobelX&rim.size=7&rim.stride=1&rim.padding=0&rim.step=1`;

const answers = (stride: number, padding: number) => {
  const { shape, data } = conv2d(matrix(patternMatrix('two', 7)), matrix(kernelMatrix('sobelX')), null, {
    stride,
    padding,
  });
  const width = shape[3]!;
  return Array.from({ length: shape[2]! }, (_, row) =>
    [...data.slice(row * width, (row + 1) * width)].map((n) => n + 0),
  );
};

test('stride and padding by keys change grid, formula, sentence and address, which opens elsewhere', async ({
  page,
  browser,
}) => {
  const figure = await Figure.open(page, lesson, 'ConvWalk', 'rim');
  const written = (await figure.sentence.textContent())!;
  await Figure.open(page, opening, 'ConvWalk', 'rim');
  await figure.slider('Stride').focus();
  await page.keyboard.press('ArrowRight');
  await figure.slider('Padding').focus();
  await page.keyboard.press('ArrowRight');

  const side = outputSize({ input: 7, kernel: 3, stride: 2, padding: 1 });
  await expect(figure.slider('Stride')).toHaveAttribute(
    'aria-valuetext',
    `stride 2, output ${side} by ${side}`,
  );
  await expect(figure.formulas).toHaveText(new RegExp(`⌊\\(7−3\\+2·1\\)/2⌋\\+1=${side}`));
  await figure.slider('Step').press('End');
  const expected = answers(2, 1);
  expect(await figure.values('Output')).toEqual(expected);
  const last = String(expected.at(-1)!.at(-1)!).replace('-', '−');
  await expect(figure.sentence).toHaveText(new RegExp(`^Row ${side}, column ${side}: .* = ${last}$`));
  // A padding of 1 is what the page was written with, and a step past the end of this run.
  await figure.addressSays({ size: '7', stride: '2', padding: null, step: null });

  // The same address in another browser, without anything that this one remembers.
  const elsewhere = await browser.newContext();
  const same = await Figure.open(await elsewhere.newPage(), page.url(), 'ConvWalk', 'rim');
  await expect(same.slider('Step')).toHaveValue(String(side * side));
  expect(await same.values('Output')).toEqual(expected);
  await expect(same.sentence).toHaveText((await figure.sentence.textContent()) ?? '');
  await elsewhere.close();

  await figure.button('Reset').press('Enter');
  await expect(figure.sentence).toHaveText(written);
  await figure.addressSays({ size: null, stride: null, step: null });
});

test('grid, cells, buttons and player by keys: the focus stays, and what is heard is what happened', async ({
  page,
}) => {
  const figure = await Figure.open(page, opening, 'ConvWalk', 'rim');
  const heard = await figure.announcements();
  await figure.grid('Output').locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+End');
  await expect(figure.sentence).toHaveText(/^Row 5, column 5: /);
  // Looking is not stepping, until Enter.
  await expect(figure.slider('Step')).toHaveValue('1');
  await page.keyboard.press('Enter');
  await expect(figure.slider('Step')).toHaveValue('25');
  await expect(figure.grid('Output').locator('[tabindex="0"]')).toBeFocused();

  await figure.grid('Input').locator('[tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('5');
  await page.keyboard.press('Escape');
  expect((await figure.values('Input'))[0]![0]).toBe(0);
  await page.keyboard.press('Enter');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(figure.grid('Input').locator('[tabindex="0"]')).toBeFocused();
  // Sobel x weighs the corner with −1.
  expect((await figure.values('Output'))[0]![0]).toBe(answers(1, 0)[0]![0]! - 5);
  await figure.button('Undo').press('Enter');
  expect(await figure.values('Output')).toEqual(answers(1, 0));

  const before = (await heard()).length;
  const less = figure.button('Less stride');
  await less.focus();
  await page.keyboard.press('Enter');
  await expect(less).toBeFocused();
  await expect.poll(heard).toHaveLength(before + 1);
  expect((await heard()).at(-1)).toMatch(/stride/i);

  // Playing is silent until it ends.
  await figure.choice('Speed').selectOption({ label: '4×' });
  await figure.slider('Step').press('End');
  for (let step = 0; step < 3; step++) await figure.slider('Step').press('ArrowLeft');
  await expect(figure.slider('Step')).toHaveValue('22');
  await figure.button('Play').press('Enter');
  await expect(figure.button('Pause')).toBeFocused();
  await expect(figure.button('Play')).toBeVisible();
  await expect(figure.slider('Step')).toHaveValue('25');
  await expect.poll(heard).toHaveLength(before + 2);
  expect((await heard()).at(-1)).toMatch(/^Row 5, column 5: /);

  // Asked first: a run that has ended begins anew, each answer is typed, and Enter leads from one to the next.
  await figure.root.getByRole('switch', { name: 'Predict first' }).press('Space');
  const field = figure.root.getByRole('textbox', { name: 'Your prediction' });
  await expect(figure.sentence).toHaveText(/^Row 1, column 1\b.*\?$/);
  const [first, second] = answers(1, 0)[0]!;
  for (let back = 0; back < 20 && !(await field.evaluate((it) => it === document.activeElement)); back++)
    await page.keyboard.press('Shift+Tab');
  await expect(field).toBeFocused();
  await page.keyboard.type(String(first! + 100));
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await heard()).at(-1)).toMatch(/^Not /);
  // What was wrong is typed over, and counts no more.
  for (const [answer, said] of [
    [first!, 'Right.'],
    [second!, 'Right.'],
    [answers(1, 0)[0]![2]!, 'Right. That makes 2 in a row.'],
  ] as const) {
    await expect(field).toBeFocused();
    await page.keyboard.type(String(answer));
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await heard()).at(-1)).toBe(said);
    await expect(figure.button('Next')).toBeFocused();
    await page.keyboard.press('Enter');
  }
  expect((await figure.values('Output'))[0]!.slice(0, 3)).toEqual(answers(1, 0)[0]!.slice(0, 3));
  expect((await figure.values('Output'))[0]![3]).toBe('not yet computed');
  const kept = () => page.evaluate(() => JSON.stringify(Object.values(localStorage)));
  await expect.poll(kept).toMatch(/streaks.*rim.*length[\\"]*:2/);
});

test('a nonsense address opens with sound values and says what it did not take', async ({ page }) => {
  const nonsense =
    '?rim.stride=99&rim.padding=-1&rim.kernel=nope&rim.image=1;2,3&rim.step=zero&rim.%3Cb%3E=1&nobody.stride=2';
  const figure = await Figure.open(page, lesson + nonsense, 'ConvWalk', 'rim');
  await expect(figure.slider('Stride')).toHaveValue('1');
  await expect(figure.slider('Padding')).toHaveValue('1');
  const notice = figure.root.locator('.plate-notice');
  await expect(notice).toContainText('Not taken from the address');
  await expect(notice).toContainText('Stride takes a whole number from 1');
  await expect(page.locator('#notice')).toContainText('nobody');
});

test('what is typed into a field counts at once, and is told when it is done', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'SizeCalculator');
  const field = (name: string) => figure.root.getByRole('spinbutton', { name, exact: true });
  const output = figure.root
    .locator('.results > div')
    .filter({ has: page.getByText('Output', { exact: true }) })
    .locator('dd > b');
  await field('Input size').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('224');
  await expect(output).toHaveText('222 × 222 × 16');
  await page.keyboard.press('Tab');
  await expect(page.locator('#announcer')).toContainText(
    'A 3 by 3 kernel on a 224 by 224 input gives 222 by 222.',
  );
  await field('Stride').press('ArrowUp');
  await expect(output).toHaveText('111 × 111 × 16');
});
