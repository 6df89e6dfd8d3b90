/** ConvArithmetic in the gallery: its sizes, its presets by address, and every view of it by keyboard alone. */
import { convTranspose2d, outputSize, tensor, transposedSize } from '#engine/index.ts';
import { declaration } from '#widgets/ConvArithmetic/declaration.ts';
import { sidesOf } from '#widgets/ConvArithmetic/sides.ts';
import { merge } from '#widgets/kit/check.ts';
import { query, settings } from '../widgets/settings.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

const opened = (page: Parameters<typeof Figure.inGallery>[0], search = '') =>
  Figure.inGallery(page, 'ConvArithmetic', search);
const ones = (...shape: number[]) => tensor(shape, new Float64Array(shape.reduce((a, b) => a * b)).fill(1));

test('the sizes on the page are the engine’s', async ({ page }) => {
  const drawn = settings(declaration, 3, 23);
  // Square ones and rules leave most to be completed, as a link does that a person writes.
  const written = [
    'size=6&padding=1&stride=2',
    'rule=same&kernel=5&dilation=2&size=7',
    'rule=keras&size=7&stride=3&kernel=4',
    'rounding=ceil&size=6&stride=2',
    'operation=transposed&stride=2&outputPadding=1&padding=1',
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

test('the fifteen classic cases are one link away each', async ({ page }) => {
  const outputs = {
    noPadding: 2,
    arbitraryPadding: 6,
    halfPadding: 5,
    fullPadding: 7,
    strides: 2,
    paddingStrides: 3,
    paddingStridesOdd: 3,
    noPaddingTransposed: 4,
    arbitraryPaddingTransposed: 5,
    halfPaddingTransposed: 5,
    fullPaddingTransposed: 5,
    stridesTransposed: 5,
    paddingStridesTransposed: 5,
    paddingStridesOddTransposed: 6,
    dilation: 3,
  };
  for (const [preset, side] of Object.entries(outputs))
    await test.step(preset, async () => {
      const figure = await opened(page, `preset=${preset}`);
      await expect(figure.root.locator('.panel-output .panel-head')).toContainText(`${side} × ${side}`);
    });
});

test('the window sweeps to its last place by keyboard, and each step is told', async ({ page }) => {
  const figure = await opened(page, 'preset=paddingStridesOdd');
  const forward = figure.button('Step forward');
  await forward.focus();
  for (let step = 2; step <= 9; step++) {
    await page.keyboard.press('Enter');
    const [row, column] = [Math.floor((step - 1) / 3), (step - 1) % 3];
    const told = `Output row ${row + 1}, column ${column + 1} reads rows ${2 * row + 1} to ${2 * row + 3}, columns ${2 * column + 1} to ${2 * column + 3} of the padded input.`;
    await expect(figure.sentence).toContainText(told);
    await expect(page.locator('#announcer')).toContainText(told);
  }
  await expect(forward).toBeFocused();
  await expect(forward).toHaveAttribute('aria-disabled', 'true');
  await expect(figure.sentence).toContainText('No window reaches the last row and the last column.');
  await expect(figure.grid('Input').locator('.hatch')).toHaveCount(15);
  expect((await figure.values('Output')).flat()).toEqual(Array(9).fill('computed'));
});

test('the patches of a transposed convolution are painted by keyboard, from the input', async ({ page }) => {
  const figure = await opened(page, 'preset=stridesTransposed');
  await figure.grid('Input').locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure.sentence).toContainText(
    'Input row 1, column 2 paints rows 1 to 3, columns 3 to 5 of the canvas.',
  );
  await expect(figure.slider('Step')).toHaveValue('1');
  await page.keyboard.press('Enter');
  await expect(figure.slider('Step')).toHaveValue('2');
  await figure.slider('Step').press('End');
  const { data } = convTranspose2d(ones(1, 1, 2, 2), ones(1, 1, 3, 3), null, { stride: 2 });
  const times = ['never', 'once', 'twice', '3 times', '4 times'];
  expect((await figure.values('Output')).flat()).toEqual(
    [...data].map((count) => `output, painted ${times[count]}`),
  );
  // A cell of the canvas tells who painted it.
  await figure.grid('Output').locator('[tabindex="0"]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(figure.sentence).toContainText('In the canvas, row 3, column 1 (output) is painted twice.');
  await expect(figure.grid('Input').locator('.outline.mark')).toHaveCount(2);
});

test('a pixel tells how often it is read, and by whom', async ({ page }) => {
  const figure = await opened(page, 'preset=uses');
  await figure.grid('Input').locator('[role=row]:nth-child(2) > :nth-child(2)').hover();
  await expect(figure.sentence).toContainText(
    'In the padded input, row 2, column 2 (pixel) is read 4 times.',
  );
  await expect(figure.grid('Output').locator('.outline.mark')).toHaveCount(4);
});

test('the operation turns into its transpose and back', async ({ page }) => {
  const figure = await opened(page, 'size=6&padding=1&stride=2');
  await figure.choice('Operation').selectOption('transposed');
  await expect(figure.formulas).toContainText('O=2·(3−1)+3−2·1+1=6');
  await expect(figure.slider('Output padding')).toHaveValue('1');
  await figure.choice('View').selectOption('stuffed');
  await expect(figure.sentence).toContainText('of the stuffed input');
  await figure.choice('Operation').selectOption('direct');
  await expect(figure.formulas).toContainText('O=⌊(6−3+2·1)/2⌋+1=3');
  await expect(figure.choice('View')).toHaveValue('steps');
});

test('height and width are set apart and together again', async ({ page }) => {
  const figure = await opened(page);
  await expect(figure.slider('Input width')).toHaveCount(0);
  await figure.root.getByRole('switch', { name: 'Square' }).uncheck();
  await figure.slider('Input width').focus();
  await page.keyboard.press('ArrowRight');
  await expect(figure.root.locator('.panel-output .panel-head')).toContainText('3 × 4');
  await expect(figure.formulas).toContainText('Owidth=⌊(6−3+2·0)/1⌋+1=4');
  await figure.addressSays({ square: 'no', sizeAcross: '6', size: null });
  await figure.root.getByRole('switch', { name: 'Square' }).check();
  await expect(figure.root.locator('.panel-output .panel-head')).toContainText('3 × 3');
});

test('a rule holds its padding while the kernel changes', async ({ page }) => {
  const figure = await opened(page);
  await figure.choice('Padding rule').selectOption('same');
  await expect(figure.slider('Padding')).toHaveValue('1');
  await figure.slider('Kernel size').press('ArrowRight');
  await figure.slider('Kernel size').press('ArrowRight');
  await expect(figure.slider('Padding')).toHaveValue('2');
  await expect(figure.root.locator('.panel-output .panel-head')).toContainText('5 × 5');
  await figure.slider('Padding').press('ArrowLeft');
  await expect(figure.choice('Padding rule')).toHaveValue('number');
});

test('what cannot be is out of reach, and by address explained', async ({ page }) => {
  const figure = await opened(page, 'size=2');
  await expect(figure.root.locator('.plate-notice')).toContainText(
    'The kernel spans 3 cells but the padded input has only 2',
  );
  await expect(figure.slider('Input size')).toHaveValue('5');
  await figure.slider('Kernel size').press('End');
  await expect(figure.slider('Kernel size')).toHaveValue('5');
  await figure.button('More kernel size').press('Enter');
  await expect(figure.root.locator('.plate-notice')).toContainText('The kernel spans 6 cells');
  await figure.button('More output padding').waitFor({ state: 'detached' });

  const nonsense = await opened(page, 'size=99&rule=none&square=maybe&preset=other&view=stuffed');
  const notice = nonsense.root.locator('.plate-notice');
  await expect(notice).toContainText('Not taken from the address');
  await expect(notice).toContainText('There is no preset “other” here.');
  await expect(nonsense.slider('Input size')).toHaveValue('5');
  await expect(nonsense.choice('View')).toHaveValue('steps');
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
