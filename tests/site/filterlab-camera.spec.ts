/** The camera in FilterLab: filming, taking a picture, and everything that can be wrong with a camera. */
import type { Locator, Page } from '@playwright/test';
import { levels } from '#build/sheets/ramps.ts';
import type { Figure } from './figure.ts';
import { halves } from './pictureFiles.ts';
import { choose, corners, notice, open, shown } from './pictureLab.ts';
import { expect, test } from './site.ts';

/** The red, green and blue that a canvas has somewhere. */
const colour = (canvas: Locator, x: number, y: number) =>
  canvas.evaluate(
    (canvas: HTMLCanvasElement, [x, y]) => {
      // Read from a copy, because browsers complain of canvases that are read often.
      const copy = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
      copy.drawImage(canvas, -x!, -y!);
      return [...copy.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    },
    [x, y],
  );

test.describe('the camera', () => {
  /** Puts a camera into the page that films a canvas, or fails by the name that the page carries. */
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      const tracks: MediaStreamTrack[] = [];
      Object.assign(window, { tracks });
      navigator.mediaDevices.getUserMedia = async () => {
        const { failure } = document.documentElement.dataset;
        if (failure === 'never') return new Promise(() => {});
        if (failure) throw new DOMException('', failure);
        const canvas = document.createElement('canvas');
        const context = canvas.getContext('2d')!;
        setInterval(() => {
          context.fillStyle = document.documentElement.dataset['scene'] ?? '#c0c0c0';
          context.fillRect(0, 0, canvas.width, canvas.height);
        }, 30);
        const stream = canvas.captureStream(30);
        tracks.push(...stream.getTracks());
        return stream;
      };
    }),
  );
  const carry = (page: Page, name: 'failure' | 'scene', value: string) =>
    page.evaluate(([name, value]) => (document.documentElement.dataset[name] = value), [
      name,
      value,
    ] as const);
  const states = (page: Page) =>
    page.evaluate(() =>
      (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map((track) => track.readyState),
    );
  const film = (figure: Figure) => figure.root.locator('canvas');

  test('is shown as it films, in the colours of the map, and let go when a picture is taken', async ({
    page,
  }) => {
    const figure = await open(page);
    await figure.button('Use the camera').click();
    await expect(film(figure)).toHaveCount(2);
    await expect(shown(figure)).toHaveText('Camera');
    const seen = async () => ((await colour(film(figure).first(), 9, 9))[0]! > 128 ? 'bright' : 'dark');
    await expect.poll(seen).toBe('bright');
    // A scene that is the same all over has no edges.
    const zero = levels.find(({ name }) => name === 's0')!;
    const hex = (byte: number) => byte.toString(16).padStart(2, '0');
    expect(`#${(await colour(film(figure).nth(1), 5, 5)).map(hex).join('')}`).toBe(zero.fill.light);
    await carry(page, 'scene', '#404040');
    await expect.poll(seen).toBe('dark');
    await figure.button('Take this picture').click();
    await expect(film(figure)).toHaveCount(0);
    expect(await states(page)).toEqual(['ended']);
    await expect(shown(figure)).toHaveText('Camera');
    expect(new Set(await corners(figure)).size).toBe(1);
  });

  test('that is pulled out leaves its last picture and says so, and one is let go for a file', async ({
    page,
  }) => {
    const figure = await open(page);
    await figure.button('Use the camera').click();
    await expect(figure.button('Take this picture')).toBeVisible();
    await page.evaluate(() =>
      (window as unknown as { tracks: MediaStreamTrack[] }).tracks[0]!.dispatchEvent(new Event('ended')),
    );
    await expect(notice(figure)).toHaveText(
      /^The camera was disconnected\. .* choose a picture file instead\.$/,
    );
    await expect(figure.button('Use the camera')).toBeVisible();
    await expect(film(figure)).toHaveCount(0);
    expect(await states(page)).toEqual(['ended']);

    await figure.button('Use the camera').click();
    await expect(figure.button('Take this picture')).toBeVisible();
    expect(await states(page)).toEqual(['ended', 'live']);
    await choose(figure, await halves(page, 'image/png', 'white'));
    await expect(shown(figure)).toHaveText('halves.png');
    expect(await states(page)).toEqual(['ended', 'ended']);
  });

  test('that fails is explained, and one that is never granted can be given up', async ({ page }) => {
    const figure = await open(page);
    for (const [failure, reason] of Object.entries({
      NotAllowedError: /^The camera may not be used: allow it .* choose a picture file instead\.$/,
      NotFoundError: /^No camera was found: .* choose a picture file instead\.$/,
      NotReadableError: /^The camera does not answer; .* choose a picture file instead\.$/,
      OverconstrainedError: /^The camera could not be started: choose a picture file instead\.$/,
    }))
      await test.step(failure, async () => {
        await carry(page, 'failure', failure);
        await figure.button('Use the camera').click();
        await expect(notice(figure)).toHaveText(reason);
        await expect(page.locator('#announcer')).toHaveText(reason);
        await expect(figure.button('Use the camera')).toBeVisible();
        await expect(shown(figure)).toHaveText('Ball, box and can');
      });
    await carry(page, 'failure', 'never');
    await figure.button('Use the camera').click();
    await expect(figure.root.locator('.picture-bar > p')).toHaveText('Waiting for the camera …');
    await figure.button('Cancel').click();
    await expect(figure.button('Use the camera')).toBeVisible();
  });
});
