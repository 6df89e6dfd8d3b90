/** ConvArithmetic in the gallery: its sizes by address, and what a finger reaches. */
import { outputSize, transposedSize } from '#engine/index.ts';
import { declaration } from '#widgets/ConvArithmetic/parameters.ts';
import { sidesOf } from '#widgets/ConvArithmetic/sides.ts';
import { merge } from '#widgets/kit/check.ts';
import { query, settings } from '../widgets/settings.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

const opened = (page: Parameters<typeof Figure.inGallery>[0], search = '') =>
  Figure.inGallery(page, 'ConvArithmetic', search);

test('the sizes on the page are the engine’s', async ({ page }) => {
  const drawn = settings(declaration, 1, 23);
  // Square ones and rules leave most to be completed, as a link does that a person writes.
  const written = [
    'rule=keras&size=7&stride=3&kernel=4',
    'rounding=ceil&size=6&stride=2',
    'size=1&kernel=1&sizeAcross=9&kernelAcross=3&strideAcross=2',
  ];
  for (const search of [...drawn.map((values) => query(values)), ...written])
    await test.step(search, async () => {
      const figure = await opened(page, search);
      const given = Object.fromEntries(
        [...new URLSearchParams(search)].map(([name, text]) => {
          const number = /^\d+$/.test(text) ? Number(text) : text;
          return [name, text === 'yes' ? true : text === 'no' ? false : number];
        }),
      );
      const values = merge(declaration, undefined, given);
      const sides = sidesOf(values).map((side) => {
        const { input, kernel, stride, dilation, padding, outputPadding } = side;
        if (side.operation === 'transposed')
          return transposedSize({ input, kernel, stride, dilation, padding, outputPadding });
        return side.before === side.after
          ? outputSize({ input, kernel, stride, dilation, padding, ceil: side.ceil })
          : Math.ceil(input / stride);
      });
      await expect(figure.root.locator('.panel-output .panel-head')).toContainText(sides.join(' × '));
      for (const side of sides) await expect(figure.formulas).toContainText(`=${side}`);
      await expect(figure.root.locator('.plate-notice')).toHaveCount(0);
    });
});

test('a classic case is one link away', async ({ page }) => {
  for (const [preset, side] of Object.entries({ paddingStridesOdd: 3, paddingStridesOddTransposed: 6 })) {
    const figure = await opened(page, `preset=${preset}`);
    await expect(figure.root.locator('.panel-output .panel-head')).toContainText(`${side} × ${side}`);
  }
});

test.describe('cells too small for a finger', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true });

  test('are reached by steppers, which move nothing when they come', async ({ page }) => {
    const figure = await opened(page);
    const height = async () => (await figure.root.locator('.stage').boundingBox())!.height;
    const small = await height();
    await expect(figure.root.getByRole('group', { name: 'Cell of input' })).toHaveCount(0);
    await figure.slider('Input size').press('End');
    await figure.slider('Padding').press('End');
    await expect(figure.grid('Input')).toHaveAttribute('aria-rowcount', '24');
    const cell = figure.root.getByRole('group', { name: 'Cell of input' });
    await expect(cell).toBeVisible();
    expect(await height()).toBe(small);

    const sizes = await cell
      .getByRole('button')
      .evaluateAll((all) =>
        all.map((button) =>
          Math.min(button.getBoundingClientRect().width, button.getBoundingClientRect().height),
        ),
      );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    await cell.getByRole('button', { name: 'Row after' }).tap();
    await cell.getByRole('button', { name: 'Column after' }).tap();
    await expect(figure.sentence).toContainText(
      'In the padded input, row 2, column 2 (padding) is read 4 times.',
    );
    await expect(page.locator('#announcer')).toHaveText(/^Row 2, column 2: 0, padding/);

    const output = figure.root.getByRole('group', { name: 'Cell of output' });
    await output.getByRole('button', { name: 'Column after' }).tap();
    await expect(figure.slider('Step')).toHaveValue('2');
  });
});

test('in the lesson, the rounding that its caption speaks of can be switched', async ({ page }) => {
  const figure = await Figure.open(page, 'learn/convolution-arithmetic/', 'ConvArithmetic', 'floor');
  await expect(figure.formulas).toContainText('=3');
  await figure.choice('Rounding').selectOption({ label: 'Ceil, as Caffe pools' });
  await expect(figure.formulas).toContainText('=4');
  await expect(figure.formulas).toContainText('ceil_mode=True');
});
