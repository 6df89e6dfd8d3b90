/** TrainingLab in the gallery: it trains in a worker of this browser, can be halted, rewound and branched, and takes files. */
import { Figure } from './figure.ts';
import { idxFile } from './idxFile.ts';
import { expect, test } from './site.ts';

test('a network is trained in a worker, halted, rewound and branched from', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'TrainingLab', 'data=bars&pictures=endless&batch=8');
  await expect(figure.sentence).toContainText('Before the first step. Kernels are noise');
  await figure.button('Play').click();
  await expect(figure.slider('Step')).toHaveAttribute('max', /^([4-9]|\d\d+)$/, { timeout: 30_000 });
  await figure.button('Pause').click();
  await expect(figure.button('Play')).toBeVisible();
  await expect(figure.sentence).toContainText(/After [\d,]+ pictures: of 500 unseen ones \d+ are right/);
  await expect(figure.root.locator('.lab-pace')).toContainText('computed four numbers at a time');
  const length = await figure.slider('Step').getAttribute('max');

  await figure.slider('Step').fill('2');
  await expect(figure.sentence).toContainText('After 8 pictures');
  await figure.choice('Learning rate').selectOption('0.01');
  await expect(figure.sentence).toContainText('it branches off');
  await figure.button('Step forward').click();
  await expect(figure.sentence).toContainText('After 16 pictures', { timeout: 30_000 });
  await expect(figure.slider('Step')).toHaveAttribute('max', /^[34]$/);
  const [first] = await figure.root.getByRole('button', { name: /^Run 1/ }).all();
  await first!.click();
  await expect(figure.slider('Step')).toHaveAttribute('max', length!);
});

test('pictures of the reader’s own are trained on, and what is no such file is refused', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'TrainingLab', 'batch=8');
  const files = figure.root.locator('input[type=file]');
  const [images, labels] = [idxFile([20, 28, 28], (i) => (i * 7) % 256), idxFile([20], (i) => i % 10)];
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });
  await files.setInputFiles([file('pictures', images.subarray(0, 5000)), file('labels', labels)]);
  await expect(figure.root.locator('.plate-notice')).toContainText('is cut short');
  await files.setInputFiles([file('pictures', images), file('labels', labels)]);
  await expect(figure.root.locator('.plate-notice')).toContainText('pictures: 20 pictures');
  await expect(figure.choice('Data')).toHaveValue('');
  await figure.button('Step forward').click();
  await expect(figure.sentence).toContainText('of 4 unseen ones', { timeout: 30_000 });
});
