/** Files of the reader's own in FilterLab: chosen, dropped and pasted, of every kind, and what refuses them. */
import type { Figure } from './figure.ts';
import { halves, moving, turned, vast, type PictureFile } from './pictureFiles.ts';
import { choose, corners, notice, open, shown } from './pictureLab.ts';
import { expect, test } from './site.ts';

test('a file becomes greys, of its middle square, as one sees it', async ({ page }) => {
  const figure = await open(page);
  await choose(figure, await halves(page, 'image/png', 'white'));
  await expect(notice(figure)).toHaveText('halves.png: its middle square, in greys.');
  await expect(shown(figure)).toHaveText('halves.png');
  expect(await corners(figure)).toEqual([0, 255, 255, 0]);
  await expect(figure.grid('Feature map').locator('.raster-cells path')).not.toHaveCount(0);

  await test.step('turned as its camera was held', async () => {
    await choose(figure, turned(await halves(page, 'image/jpeg', 'white')));
    await expect(shown(figure)).toHaveText('turned.jpeg');
    const [left, right, below, leftBelow] = await corners(figure);
    expect(Math.max(left!, right!)).toBeLessThan(8);
    expect(Math.min(below!, leftBelow!)).toBeGreaterThan(247);
  });
  await test.step('on white where one can see through it', async () => {
    await choose(figure, { ...(await halves(page, 'image/png', 'transparent')), name: 'clear.png' });
    await expect(shown(figure)).toHaveText('clear.png');
    expect(await corners(figure)).toEqual([0, 255, 255, 0]);
  });
  await test.step('of its first frame if it moves', async () => {
    await choose(figure, moving());
    await expect(shown(figure)).toHaveText('moving.gif');
    expect(await corners(figure)).toEqual([0, 0, 0, 0]);
  });
  await test.step('if it is a drawing without a size, too', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h1v2H0"/></svg>';
    await choose(figure, { name: 'd.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) });
    await expect(shown(figure)).toHaveText('d.svg');
    expect(await corners(figure)).toEqual([0, 255, 255, 0]);
  });
});

test('a file that cannot be shown is refused in words, and the picture stays', async ({ page }) => {
  const figure = await open(page);
  const before = (await figure.sentence.textContent()) ?? '';
  const isRefused = async (reason: RegExp) => {
    await expect(notice(figure)).toHaveText(reason);
    await expect(page.locator('#announcer')).toHaveText(reason);
    await expect(shown(figure)).toHaveText('Ball, box and can');
    await expect(figure.sentence).toHaveText(before);
  };
  const text = Buffer.from('words');
  const refused: Record<string, [PictureFile, RegExp]> = {
    'words in the coat of a picture': [
      { name: 'a.png', mimeType: 'image/png', buffer: text },
      /^a\.png is no picture/,
    ],
    words: [{ name: 'a.txt', mimeType: 'text/plain', buffer: text }, /^a\.txt is no picture/],
    'too many pixels': [vast(9000), /^vast\.png has 9,000 by 9,000 pixels, and 60 million is the most/],
  };
  for (const [what, [file, reason]] of Object.entries(refused))
    await test.step(what, async () => {
      await choose(figure, file);
      await isRefused(reason);
    });
  await test.step('too many bytes', async () => {
    await figure.root.getByLabel('Choose a file').evaluate((input: HTMLInputElement) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(41e6)], 'a.jpg', { type: 'image/jpeg' }));
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await isRefused(/^a\.jpg has 41 MB, and 40 MB is the most/);
  });
  await test.step('cut off in the middle', async () => {
    const { buffer, ...photo } = await halves(page, 'image/png', 'white');
    await choose(figure, { ...photo, buffer: buffer.subarray(0, buffer.length - 30) });
    await isRefused(/^halves\.png (could not be read|is no picture)/);
  });
});

test.describe('when the reading itself goes wrong', () => {
  test.use({ mayComplain: true });

  test('a part that does not load is done without', async ({ page }) => {
    await page.route('**/decode*', (route) => route.abort());
    const figure = await open(page);
    await choose(figure, await halves(page, 'image/png', 'white'));
    await expect(notice(figure)).toHaveText('halves.png: its middle square, in greys.');
    expect(await corners(figure)).toEqual([0, 255, 255, 0]);
  });

  test('a part that hangs can be given up', async ({ page }) => {
    await page.route('**/decode*', () => {});
    const figure = await open(page);
    await choose(figure, await halves(page, 'image/png', 'white'));
    await expect(figure.root.locator('.picture-bar > p')).toHaveText('Reading halves.png …');
    await figure.button('Cancel').click();
    await expect(figure.root.locator('.picture-bar > p')).toHaveText(/^Or drop or paste/);
    await expect(notice(figure)).toHaveCount(0);
    await expect(figure.button('Cancel')).toHaveCount(0);
  });
});

test.describe('a picture of one’s own', () => {
  const arrive = (figure: Figure, kind: 'drop' | 'paste', file: PictureFile | null) =>
    figure.grid('Input').evaluate(
      (input, [kind, file]) => {
        const data = new DataTransfer();
        if (file) data.items.add(new File([Uint8Array.from(file.bytes)], file.name, { type: file.mimeType }));
        else data.setData('text/uri-list', 'https://sliding-window.example/a.png');
        input.dispatchEvent(
          kind === 'drop'
            ? new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data })
            : new ClipboardEvent('paste', { bubbles: true, clipboardData: data }),
        );
      },
      [kind, file && { ...file, bytes: [...file.buffer] }] as const,
    );

  test('can be dropped and pasted, and gives way to a sample, to the button and to Reset', async ({
    page,
  }) => {
    const figure = await open(page);
    const file = await halves(page, 'image/png', 'white');
    // What is pasted belongs to the figure that the reader is in, and to no other.
    await page.getByRole('link').first().focus();
    await arrive(figure, 'paste', file);
    await figure.choice('Picture').focus();
    await expect(shown(figure)).toHaveText('Ball, box and can');
    await arrive(figure, 'paste', file);
    await expect(shown(figure)).toHaveText('halves.png');
    await figure.choice('Picture').selectOption({ label: 'Shapes' });
    await expect(shown(figure)).toHaveText('Shapes');

    await arrive(figure, 'drop', null);
    await expect(notice(figure)).toHaveText(/^Only a file can be dropped here/);
    await arrive(figure, 'drop', file);
    await expect(shown(figure)).toHaveText('halves.png');
    await figure.button('Back to the samples').click();
    await expect(shown(figure)).toHaveText('Shapes');

    await choose(figure, file);
    await expect(shown(figure)).toHaveText('halves.png');
    await figure.button('Reset').click();
    await expect(shown(figure)).toHaveText('Ball, box and can');
  });

  test('comes at every size, and stays out of the address', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const figure = await open(page);
    await choose(figure, await halves(page, 'image/png', 'white'));
    await expect(shown(figure)).toHaveText('halves.png');
    await figure.root.getByRole('slider', { name: 'Input size' }).press('End');
    await expect(figure.grid('Input')).toHaveAttribute('aria-rowcount', '256');
    expect(await corners(figure)).toEqual([0, 255, 255, 0]);
    await figure.button('Share').click();
    await figure.button('Copy link to this state').click();
    await expect(notice(figure)).toHaveText(/but for your own picture, which stays on this machine\.$/);
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(Object.fromEntries(link.searchParams)).toMatchObject({ [`${figure.id}.size`]: '256' });
    expect(link.href).not.toContain('halves');
  });
});
