/** What jsdom cannot show of the lessons on fields and shifts: workers that measure, and a picture under a finger. */
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

test('a field is measured in a worker, while cells are pointed at', async ({ page }) => {
  const figure = await Figure.open(page, 'learn/receptive-fields/', 'ReceptiveField', 'effective');
  await expect(figure.root.locator('.panel-gradient .panel-head')).toContainText('64 networks');
  await figure.root.locator('[data-cell="0 12"]').hover();
  await expect(figure.sentence).toContainText('Pixel 13 of 25.');
  await figure.root.locator('[data-cell="1 3"]').click();
  await page.keyboard.press('ArrowDown');
  await expect(figure.sentence).toContainText('Layer 2, Conv 3, cell 4 of 25');
  // Names stand beside their rows.
  for (const level of [0, 8]) {
    const name = await figure.root.locator('.stack-names > *').nth(level).boundingBox();
    const cell = await figure.root.locator(`[data-cell="${level} 0"]`).boundingBox();
    expect(Math.abs(name!.y + name!.height / 2 - cell!.y - cell!.height / 2)).toBeLessThan(3);
  }
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a picture is dragged, and the network is asked at every place', async ({ page }) => {
    const figure = await Figure.open(page, 'learn/shift/', 'ShiftLab', 'answer');
    await expect(figure.sentence).toContainText(/It is right at \d+ of 289 shifts/);
    const picture = figure.root.getByRole('button', { name: /^Move the picture/ });
    await picture.scrollIntoViewIfNeeded();
    const { x, y, width } = (await picture.boundingBox())!;
    const cell = width / 28;
    const client = await page.context().newCDPSession(page);
    const touch = (type: string, right: number, down: number) =>
      client.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints:
          type === 'touchEnd' ? [] : [{ x: x + width / 2 + right * cell, y: y + width / 2 + down * cell }],
      });
    const before = await page.evaluate(() => scrollY);
    await touch('touchStart', 0, 0);
    for (const step of [1, 2, 3]) await touch('touchMove', step, -step);
    await touch('touchEnd', 0, 0);
    await expect(figure.sentence).toContainText('The 3 is moved 3 right, 3 up');
    expect(await page.evaluate(() => scrollY)).toBe(before);
  });
});
