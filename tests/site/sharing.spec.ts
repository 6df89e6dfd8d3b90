/** What a figure shows, taken along: as a picture, and in a frame on a page of somebody else. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from './site.ts';

const state = 'figure.stride=2&figure.padding=1&figure.step=3';

async function saved(page: Page, figure: Locator, name: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name, exact: true }).click(),
  ]);
  return readFile(await download.path());
}

test('a picture is what is seen, with its typefaces inside, and asks for no other file', async ({ page }) => {
  await page.goto(`labs/ConvWalk/?${state}`);
  const figure = page.locator('#figure');
  await figure.getByRole('button', { name: 'Share', exact: true }).click();
  const svg = (await saved(page, figure, 'Save as SVG')).toString();
  expect(svg).not.toMatch(/(?:href|url)\s*[=(]\s*["']?(?!data:|#|url)[^"')#]/);
  expect(svg).toContain('font-family:"Figtree"');
  // Each number of a grid stands where the page has it, and looks the same.
  const found = await page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    document.body.append(picture);
    const look = (element: Element, from: DOMRect) => {
      const { left, top } = element.getBoundingClientRect();
      return `${element.textContent} ${Math.round(left - from.left)} ${Math.round(top - from.top)}`;
    };
    const figure = document.querySelector('#figure')!;
    figure.setAttribute('data-picture', '');
    const cells = [...figure.querySelectorAll('.cell > text')].map((cell) =>
      look(cell, figure.getBoundingClientRect()),
    );
    figure.removeAttribute('data-picture');
    const { left, top } = picture.getBoundingClientRect();
    const drawn = [...picture.querySelectorAll('text')].map((cell) =>
      look(cell, new DOMRect(left + 16, top + 16)),
    );
    picture.remove();
    return { cells, drawn };
  }, svg);
  expect(found.cells.length).toBeGreaterThan(40);
  expect(found.cells.filter((cell) => !found.drawn.includes(cell))).toEqual([]);
  const png = sharp(await saved(page, figure, 'Save as PNG'));
  const box = (await figure.boundingBox())!;
  const { width } = await png.metadata();
  expect(width).toBe(2 * (Math.ceil(box.width) + 32));
  // Not a blank sheet.
  expect((await png.stats()).channels[0]!.stdev).toBeGreaterThan(20);
});

test('a frame on a foreign page shows the state, stays in its frame, and says how tall it is', async ({
  page,
  baseURL,
}) => {
  await page.setContent(
    `<iframe src="${baseURL}embed/ConvWalk/?title=Mine&${state}" width="600" height="300"></iframe>`,
  );
  const inside = page.frameLocator('iframe');
  await expect(inside.getByText('Mine', { exact: true })).toBeVisible();
  await expect(inside.getByRole('slider', { name: 'Step', exact: true })).toHaveValue('3');
  await expect(inside.getByRole('slider', { name: 'Stride', exact: true })).toHaveValue('2');
  const link = inside.getByRole('link', { name: /^Sliding Window/ });
  expect(await link.getAttribute('target')).toBe('_blank');
  const [height, sideways] = await page.evaluate(
    () =>
      new Promise<[number, boolean]>((done) => {
        const frame = document.querySelector('iframe')!;
        addEventListener('message', ({ source, data }) => {
          if (source !== frame.contentWindow) return;
          frame.height = (data as { height: string }).height;
          done([Number(frame.height), document.documentElement.scrollWidth > innerWidth]);
        });
        frame.contentWindow!.postMessage('height?', '*');
      }),
  );
  expect(height).toBeGreaterThan(500);
  expect(sideways).toBe(false);
  const scrolls = await inside
    .locator('html')
    .evaluate((html) => html.scrollHeight > innerHeight + 1 || html.scrollWidth > innerWidth);
  expect(scrolls).toBe(false);
});
