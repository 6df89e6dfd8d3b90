/** PipelineTour in the gallery: what a hand draws goes all the way while it is drawn. */
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

test('a stroke is painted while it is drawn, guessed at, and taken back at once', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'PipelineTour', 'step=6');
  await figure.button('Clear').click();
  await expect(figure.sentence).toContainText('Nothing is drawn');
  const box = (await figure.grid('Drawing').boundingBox())!;
  const at = (x: number, y: number) => [box.x + x * box.width, box.y + y * box.height] as const;
  await page.mouse.move(...at(0.5, 0.2));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.8), { steps: 8 });
  await expect(figure.root.locator('.film').first()).toBeVisible();
  await page.mouse.up();
  await expect(figure.root.locator('.film')).toHaveCount(0);
  await expect(figure.sentence).toContainText(/It takes your drawing for an? \d\.$/);
  await figure.button('Undo').click();
  await expect(figure.sentence).toContainText('Nothing is drawn');
  await figure.button('2. Convolution').click();
  await figure.addressSays({ step: '2' });
});
