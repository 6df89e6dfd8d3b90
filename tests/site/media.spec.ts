/** Other ways to meet a page: on paper, without movement, with the system's own colours. */
import type { Page } from '@playwright/test';
import { builds, isLesson, isLive, pages } from './builds.ts';
import { Figure, steps } from './figure.ts';
import { expect, test, wake } from './site.ts';

/** Whoever prints gets what is closed on the screen, and finds the page afterwards as it was. */
async function printsOpen(page: Page): Promise<void> {
  const details = page.locator('main details');
  await expect(details).not.toHaveCount(0);
  const closed = () =>
    details.evaluateAll((all) => all.filter((it) => !(it as HTMLDetailsElement).open).length);
  const before = await closed();
  expect(before).toBeGreaterThan(0);
  // This listener was added last, so it looks when the page's own have done their work.
  const printed = page.evaluate(
    () =>
      new Promise<number>((done) => {
        addEventListener('beforeprint', () =>
          done(document.querySelectorAll('main details:not([open])').length),
        );
      }),
  );
  await page.pdf({ pageRanges: '1' });
  expect(await printed).toBe(0);
  expect(await closed()).toBe(before);
}

/** A step is shown at once. */
async function stepsStill(page: Page): Promise<void> {
  for (const figure of await page.locator('figure[data-widget]').all()) {
    if ((await steps(figure).count()) === 0) continue;
    const moving = await steps(figure)
      .first()
      .evaluate(async (element) => {
        (element as HTMLButtonElement).click();
        await new Promise((done) => requestAnimationFrame(done));
        return document.getAnimations().length;
      });
    expect(moving).toBe(0);
  }
}

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const it of pages(builds.top).filter((page) => isLive(page) || isLesson(page)))
    test(`${it.file} opens what is closed when it is printed, and steps without movement`, async ({
      page,
    }) => {
      await page.goto(it.path);
      if (isLesson(it)) await printsOpen(page);
      await wake(page);
      await stepsStill(page);
    });
});

/** The contrast of each number with the cell that it stands on, where it is too little. */
async function faint(figure: Figure): Promise<string[]> {
  return figure.root.locator('.cell:has(> text)').evaluateAll((cells) => {
    // Whatever space a colour is mixed in: as the bytes that a screen gets.
    const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const channels = (colour: string) => {
      pixel.fillStyle = colour;
      pixel.fillRect(0, 0, 1, 1);
      return [...pixel.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    };
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = (element: Element | null): string => {
      const { backgroundColor } = getComputedStyle(element ?? document.documentElement);
      return element === null || !/^rgba\(.*, 0\)$/.test(backgroundColor)
        ? backgroundColor
        : ground(element.parentElement);
    };
    return cells.flatMap((cell) => {
      const ink = getComputedStyle(cell.querySelector('text')!).fill;
      const own = getComputedStyle(cell.querySelector('rect')!).fill;
      const fill = own === 'none' ? ground(cell) : own;
      if (![ink, fill].every((colour) => /^(?:rgb|lab|color)\(/.test(colour)))
        return [`${cell.getAttribute('class')}: ${ink} on ${fill} cannot be told`];
      const [light, dark] = [luminance(ink), luminance(fill)].sort((a, b) => b - a) as [number, number];
      const contrast = (light + 0.05) / (dark + 0.05);
      return contrast < 4.5
        ? [`${cell.getAttribute('class')}: ${ink} on ${fill} is ${contrast.toFixed(2)}`]
        : [];
    });
  });
}

test('numbers stand out from their cells in either theme and in the system’s own colours', async ({
  page,
}) => {
  const figure = await Figure.inGallery(page, 'ConvWalk', 'padding=1');
  for (const pattern of ['two', 'gradient', 'noise']) {
    await figure.choice('Pattern').selectOption(pattern);
    await figure.slider('Step').press('End');
    for (const media of [
      { colorScheme: 'light' },
      { colorScheme: 'dark' },
      { colorScheme: 'light', forcedColors: 'active' },
    ] as const)
      await test.step(`${pattern}, ${JSON.stringify(media)}`, async () => {
        await page.emulateMedia({ forcedColors: 'none', ...media });
        expect(await figure.root.locator('.cell:has(> text)').count()).toBeGreaterThan(90);
        expect(await faint(figure)).toEqual([]);
      });
  }
});
