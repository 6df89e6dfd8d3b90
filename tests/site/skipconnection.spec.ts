/** SkipConnection in the gallery: a block's numbers there and back, and what a stack of blocks does to a signal. */
import type { Page } from '@playwright/test';
import { linear, relu, tensor } from '#engine/index.ts';
import { traceDepth } from '#trace/depth.ts';
import { declaration, first, second } from '#widgets/SkipConnection/parameters.ts';
import { timesInWords } from '#widgets/SkipConnection/stackStory.ts';
import { query, settings, valuesOf } from '../widgets/settings.ts';
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
      const x = valuesOf(declaration, values).vector[0]!;
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
