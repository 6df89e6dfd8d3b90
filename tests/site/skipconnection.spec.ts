/** SkipConnection in the gallery: a block's numbers there and back, and what a stack of blocks does to a signal. */
import type { Page } from '@playwright/test';
import { linear, relu, tensor } from '#engine/index.ts';
import { traceDepth } from '#trace/depth.ts';
import { nodes } from '#trace/residual.ts';
import { declaration, first, second, vectorOf } from '#widgets/SkipConnection/parameters.ts';
import { timesInWords } from '#widgets/SkipConnection/stackStory.ts';
import { query, settings } from '../widgets/settings.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

const opened = (page: Page, setting = '') => Figure.inGallery(page, 'SkipConnection', setting);
const spelt = (values: readonly number[]) =>
  values.map((value) => String(Math.round(value * 100) / 100 + 0).replace('-', '−')).join(', ');
const vector = (figure: Figure, name: string) => figure.root.getByRole('img', { name, exact: true });

test('the numbers on the page are the engine’s', async ({ page }) => {
  for (const values of settings(declaration, 3, 7))
    await test.step(query(values), async () => {
      const figure = await opened(page, query(values));
      await figure.slider('Step').press('End');
      if (values.view === 'stack') {
        const { blocks, scale, normalisation, draw: seed } = values;
        const { plain, residual } = traceDepth({ blocks, scale: scale / 10, normalisation, seed });
        await expect(figure.sentence).toContainText(
          `After ${blocks} of ${blocks} blocks the signal is ${timesInWords(plain.signal[blocks]!)} what came in through plain ones, ${timesInWords(residual.signal[blocks]!)} through residual ones.`,
        );
        await expect(figure.sentence).toContainText(
          `at the first block it is ${timesInWords(plain.gradient[0]!)} through plain ones, ${timesInWords(residual.gradient[0]!)}`,
        );
        return;
      }
      const x = vectorOf(values);
      expect((await figure.values('Input')).flat()).toEqual([...x]);
      const f = [...linear(relu(linear(tensor([1, 4], [...x]), first, null)), second, null).data];
      const times = values.body ? values.factor / 10 : 0;
      const sum = f.map((value, i) => times * value + (values.shortcut ? x[i]! : 0));
      await expect(vector(figure, `Values of F: ${spelt(f)}`)).toBeVisible();
      await expect(vector(figure, `Values of the sum: ${spelt(sum)}`)).toBeVisible();
      const y = sum.map((value) => Math.max(0, value));
      await expect(vector(figure, `Values of the output: ${spelt(y)}`)).toBeVisible();
      const passes = sum.map((value) => (value > 0 ? 1 : 0));
      await expect(vector(figure, `Gradient of the sum: ${spelt(passes)}`)).toBeVisible();
    });
});

test('from the input to y and back to the input by keyboard, each step told', async ({ page }) => {
  const figure = await opened(page);
  const forward = figure.button('Step forward');
  await forward.focus();
  const pending = figure.root.getByRole('img', { name: /not yet computed$/ });
  for (let step = 2; step <= 2 * nodes.length; step++) {
    await page.keyboard.press('Enter');
    await expect(figure.slider('Step')).toHaveValue(String(step));
    await expect(pending).toHaveCount(2 * nodes.length - step);
  }
  await expect(forward).toHaveAttribute('aria-disabled', 'true');
  await expect(page.locator('#announcer')).toHaveText(/straight along the shortcut, together 0, 0, 1, 2\.$/);
});

test('F switched off leaves the identity where nothing is negative, and only there', async ({ page }) => {
  const figure = await opened(page, 'step=7');
  await figure.root.getByRole('switch', { name: 'F on' }).press('Space');
  await expect(figure.sentence).toContainText(
    'y = 3, 0, 1, 4. With F at 0 the block hands on just what it was given.',
  );
  await figure.choice('Pattern').selectOption({ label: 'Some negative' });
  await expect(figure.sentence).toContainText(
    'y = 3, 0, 1, 0. With F at 0 that is x only where x was not negative',
  );
  await figure.addressSays({ body: 'no', pattern: 'mixed' });
  await figure.root.getByRole('switch', { name: 'Shortcut on' }).press('Space');
  await expect(figure.sentence).toContainText('nothing is left of x');
  await expect(figure.formulas).toHaveText(/ReLU\(0·F\(x\)\)/);
});

test('F is scaled by tenths, said as people write them, and the address counts them', async ({ page }) => {
  const figure = await opened(page, 'step=7');
  const times = figure.slider('F times');
  await times.focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowLeft');
  await expect(times).toHaveAttribute('aria-valuetext', 'f times 0.5, y is 5, 0, 0, 3');
  await expect(figure.formulas).toHaveText(/0\.5·F/);
  await figure.addressSays({ factor: '5' });
  await times.press('End');
  await figure.button('More f times').press('Enter');
  await expect(figure.root.locator('.plate-notice')).toHaveText('F times goes no higher than 2.');
});

test('the input can be typed and drawn, and undone', async ({ page }) => {
  const figure = await opened(page, 'step=last&step=14');
  await figure.grid('Input').locator('[tabindex="0"]').focus();
  await page.keyboard.type('-5');
  await page.keyboard.press('Enter');
  expect((await figure.values('Input')).flat()).toEqual([-5, 0, 1, 4]);
  await figure.addressSays({ vector: '-5,0,1,4' });
  await expect(figure.choice('Pattern')).toHaveValue('');
  await figure.button('Draw on values').click();
  await figure.cells('Input').nth(1).click();
  expect((await figure.values('Input')).flat()).toEqual([-5, 1, 1, 4]);
  await figure.button('Done').click();
  await figure.button('Undo').click();
  await figure.button('Undo').click();
  expect((await figure.values('Input')).flat()).toEqual([3, 0, 1, 4]);
});

test('a vector that is pointed at tells its step, on either way', async ({ page }) => {
  const figure = await opened(page);
  await figure.root.locator('.rung.sum .rung-values').hover();
  await expect(figure.sentence).toContainText('Added to what came along the shortcut');
  await figure.root.locator('.rung.sum .rung-gradient').hover();
  await expect(figure.sentence).toContainText('ReLU lets the gradient through where its input was positive');
  await expect(figure.slider('Step')).toHaveValue('1');
  await figure.root.locator('.rung.sum .rung-gradient').click();
  await expect(figure.slider('Step')).toHaveValue('9');
});

test('many blocks take the place of one, each with its own controls', async ({ page }) => {
  const figure = await opened(page);
  const before = await figure.root.locator('.stage').boundingBox();
  await figure.choice('Show').selectOption({ label: 'Many blocks' });
  await expect(figure.slider('Blocks')).toBeVisible();
  await expect(figure.slider('F times')).toHaveCount(0);
  const after = await figure.root.locator('.stage').boundingBox();
  expect(Math.abs(after!.height - before!.height)).toBeLessThan(2);
  await figure.slider('Blocks').press('Home');
  await expect(figure.slider('Step')).toHaveAttribute('max', '3');
  await figure.choice('Normalisation').selectOption({ label: 'Batch normalisation' });
  await expect(figure.sentence).toContainText('Normalisation brings F to size 1');
  await figure.addressSays({ view: 'stack', blocks: '2', normalisation: 'batch' });
});

test('a place of the charts that is pointed at is told, and a press goes there', async ({ page }) => {
  const figure = await opened(page, 'view=stack&blocks=16');
  const chart = figure.root.getByRole('img', { name: /^Signal on its way forward/ });
  const box = (await chart.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(figure.sentence).toContainText('After 8 of 16 blocks');
  await page.mouse.click(box.x + box.width / 4, box.y + box.height / 2);
  await expect(figure.slider('Step')).toHaveValue('5');
});

test('a nonsense address opens with sound values and says what it did not take', async ({ page }) => {
  const figure = await opened(page, 'view=both&factor=21&vector=1,2;3,4&blocks=0');
  const notice = figure.root.locator('.plate-notice');
  await expect(notice).toContainText('Show takes one of block, stack, not "both"');
  await expect(notice).toContainText('F times takes a whole number from 0 to 20, not 21');
  await expect(notice).toContainText('one row of 4 fits the block');
  expect((await figure.values('Input')).flat()).toEqual([3, 0, 1, 4]);
});
