/** ConvArithmetic in the gallery: what a finger reaches. */
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

test.describe('cells too small for a finger', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true });

  test('are reached by steppers, which move nothing when they come', async ({ page }) => {
    const figure = await Figure.inGallery(page, 'ConvArithmetic');
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

  test('are reached from the beginning, where a figure opens with them, and no longer in a wider window', async ({
    page,
  }) => {
    await page.goto('embed/ConvArithmetic/?preset=checkerboard');
    const steppers = page.getByRole('group', { name: 'Cell of input' });
    await expect(steppers).toBeVisible();
    await page.setViewportSize({ width: 1200, height: 800 });
    await expect(steppers).toHaveCount(0);
  });
});
