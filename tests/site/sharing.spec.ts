/** What a figure shows, taken along: as a picture, and in a frame on a page of somebody else. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import sharp, { type Sharp } from 'sharp';
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
  // Each number of a grid stands where the page has it. (A page by itself shows it as a program for pictures would.)
  const cells = await figure.evaluate((root) => {
    root.setAttribute('data-picture', '');
    const { left, top } = root.getBoundingClientRect();
    const found = [...root.querySelectorAll('.cell > text')].map((cell) => {
      const box = cell.getBoundingClientRect();
      return { text: cell.textContent, x: box.left - left + 16, y: box.top - top + 16 };
    });
    root.removeAttribute('data-picture');
    return found;
  });
  const other = await page.context().newPage();
  await other.setContent(`<body style="margin: 0">${svg}</body>`);
  const drawn = await other.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load()));
    return [...document.querySelectorAll('svg text')].map((cell) => {
      const { left: x, top: y } = cell.getBoundingClientRect();
      return { text: cell.textContent, x, y };
    });
  });
  await other.close();
  const isDrawn = ({ text, x, y }: (typeof cells)[number]) =>
    drawn.some((one) => one.text === text && Math.hypot(one.x - x, one.y - y) < 2);
  expect(cells.length).toBeGreaterThan(40);
  expect(cells.filter((cell) => !isDrawn(cell))).toEqual([]);
  const png = sharp(await saved(page, figure, 'Save as PNG'));
  const box = (await figure.boundingBox())!;
  const { width } = await png.metadata();
  expect(width).toBe(2 * (Math.ceil(box.width) + 32));
  // It stands on the page's ground, and is no blank sheet.
  expect((await png.stats()).isOpaque).toBe(true);
  expect((await png.stats()).channels[0]!.stdev).toBeGreaterThan(20);
});

/** How much two pictures differ where they do most, looked at from so far away that letters are a shade. */
async function differ(one: Sharp, other: Sharp, width: number): Promise<number> {
  const far = async (picture: Sharp) =>
    sharp(await picture.removeAlpha().png().toBuffer())
      .resize({ width: Math.ceil(width / 8), kernel: 'linear' })
      .raw()
      .toBuffer();
  const [a, b] = [await far(one), await far(other)];
  expect(Math.abs(a.length - b.length)).toBeLessThanOrEqual(3 * Math.ceil(width / 8));
  return a.reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? value))), 0);
}

// A table that may scroll, with shades at its edges; formulas with brackets, in three faces; lines around a box that is
// open on one side; a chart with names in a halo, and bars of a ramp.
for (const [widget, part, most] of [
  ['CostLens', 'table', 40],
  // Thin letters are little ink.
  ['Calculator', '.formula, math', 15],
  ['SkipConnection', '.ladder', 40],
  ['ArchitectureTable', '.timeline', 40],
  ['ShiftLab', '.legend', 40],
] as const)
  test(`a picture of ${widget} is what its page shows`, async ({ page }) => {
    await page.goto(`gallery/${widget}/`);
    const figure = page.locator('#figure');
    await figure.getByRole('button', { name: 'Share', exact: true }).click();
    const png = await saved(page, figure, 'Save as PNG');
    await figure.evaluate((root) => root.setAttribute('data-picture', ''));
    const [whole, box] = [(await figure.boundingBox())!, (await figure.locator(part).first().boundingBox())!];
    const [left, top] = [Math.floor(box.x - whole.x), Math.floor(box.y - whole.y)];
    const [width, height] = [
      Math.floor(Math.min(box.width, whole.width - left)),
      Math.floor(Math.min(box.height, whole.height - top)),
    ];
    const seen = sharp(await figure.screenshot()).extract({ left, top, width, height });
    const drawn = sharp(png).extract({
      ...{ left: 2 * (left + 16), top: 2 * (top + 16), width: 2 * width, height: 2 * height },
    });
    expect(await differ(seen, drawn, width)).toBeLessThan(most);
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
