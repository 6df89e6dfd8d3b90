/** Playground in the gallery: worked by a finger, and what its workers and files do. */
import type { Locator, Page } from '@playwright/test';
import { Figure } from './figure.ts';
import { idxFile } from './idxFile.ts';
import { expect, test } from './site.ts';

const middle = async (place: Locator) => {
  const { x, y, width, height } = (await place.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
};

/** A finger comes down on one thing and is lifted from another. */
async function dragByFinger(page: Page, from: Locator, to: Locator): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const [start, end] = [await middle(from), await middle(to)];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: (typeof start)[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [start]);
  for (const part of [0.3, 0.7, 1])
    await touch('touchMove', [
      { x: start.x + part * (end.x - start.x), y: start.y + part * (end.y - start.y) },
    ]);
  await touch('touchEnd', []);
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('layers are put in, dragged, set and asked with a finger', async ({ page }) => {
    const figure = await Figure.inGallery(page, 'Playground', 'layers=conv4k3,relu,max2');
    await figure.button('Put a layer in behind ReLU').tap();
    const offered = figure.root.getByRole('group', { name: 'Put in behind ReLU' });
    await offered.getByRole('button', { name: 'Residual block' }).tap();
    await figure.addressSays({ layers: 'conv4k3,relu,res(conv8k3p1,relu,conv8k3p1),max2' });
    await figure.button('Give it a 1 × 1 shortcut').tap();
    await figure.addressSays({ layers: 'conv4k3,relu,res(conv8k3p1,relu,conv8k3p1;conv8k1),max2' });

    const [grip, gap] = ['[data-card="1"] .play-grip', '[data-gap="2"]'].map((one) =>
      figure.root.locator(one),
    );
    await figure.root
      .locator('[data-card="0"]')
      .evaluate((card) => card.scrollIntoView({ behavior: 'instant' }));
    await dragByFinger(page, grip!, gap!);
    await figure.addressSays({ layers: 'relu,conv4k3,res(conv8k3p1,relu,conv8k3p1;conv8k1),max2' });

    await figure.button('Convolution 1').tap();
    const maps = figure.grid('Maps');
    await figure.button('More filters').tap();
    await figure.addressSays({ layers: 'relu,conv5k3,res(conv8k3p1,relu,conv8k3p1;conv8k1),max2' });
    await maps.tap({ position: { x: 3, y: 3 } });
    await expect(figure.root.locator('.play-sum')).toContainText(/Map 1, row \d, column \d: 9 products/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});

test('a network is trained here, on the reader’s own files too, saved, and opened again', async ({
  page,
}) => {
  const figure = await Figure.inGallery(page, 'Playground', 'layers=avg4,flatten,linear9');
  await figure.button('Train on handwritten digits').click();
  await figure.button('End it with 10 scores').click();
  await figure.button('Train on handwritten digits').click();
  const course = figure.root.locator('.play-teaching');
  await expect(course).toContainText('Step 600 of 600', { timeout: 30_000 });
  await expect(course).toContainText('To the network your picture is “3” to');

  await figure.root.getByText('Take it elsewhere').click();
  const saved = page.waitForEvent('download');
  await figure.button('Save the weights').click();
  const path = await (await saved).path();
  await figure.button('Back to random weights').click();
  await expect(course).toContainText('Not trained yet');
  const opened = figure.root.getByLabel('Open weights');
  await opened.setInputFiles(path);
  await expect(figure.root.locator('.plate-notice')).toContainText('2 tensors, now in use');
  await figure.button('Dense').click();
  await figure.button('Less units').click();
  await expect(figure.root.locator('.play')).toContainText(
    'do not fit this design: "2.weight" has the shape [10, 49], and the network wants [9, 49]',
  );
  await figure.button('Undo').click();

  const file = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });
  await figure.root.locator('input[multiple]').setInputFiles([
    // The upper half is ink, or the lower one.
    file(
      'pictures',
      idxFile([40, 28, 28], (i) => 255 * Number(Math.floor(i / 392) % 2 === Math.floor(i / 784) % 2)),
    ),
    file(
      'labels',
      idxFile([40], (i) => i % 2),
    ),
  ]);
  await figure.button('Train on your own files').click();
  await expect(course).toContainText('100 % of pictures that it had not seen', { timeout: 30_000 });
});

test('a heavy design is worked out beside, and of a picture that is opened', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'Playground', 'layers=conv32k7p3,conv48k7p3');
  await expect(figure.root.locator('.play-card .play-shape')).toHaveText([
    '1 × 28 × 28',
    '32 × 28 × 28',
    '48 × 28 × 28',
  ]);
  await expect(figure.sentence).toContainText(/Its map 1, row 15, column 15 is/, { timeout: 30_000 });
  await figure.button('Duplicate').click();
  await expect(figure.root.locator('.play-card .play-shape')).toHaveCount(4);
  await figure.button('Picture').click();
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v4H0z"/></svg>';
  await figure.root
    .getByLabel('Open a picture')
    .setInputFiles({ name: 'half.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
  await expect(figure.root.locator('.plate-notice')).toContainText(
    'half.svg: its middle square, dark as ink',
  );
  await expect(figure.choice('Picture')).toHaveValue('');
});
