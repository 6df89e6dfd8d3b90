/** Other ways to meet a page: on paper, without movement, with the system's own colours. */
import { builds, isLive, pages } from './builds.ts';
import { Figure, steps } from './figure.ts';
import { expect, test, wake } from './site.ts';

const live = pages(builds.top).filter(isLive);
const lessons = pages(builds.top).filter(({ path }) => /^learn\/./.test(path));

for (const { file, path } of lessons) {
  test(`${file} opens its answers and asides when it is printed`, async ({ page }) => {
    await page.goto(path);
    const details = page.locator('main details');
    await expect(details).not.toHaveCount(0);
    const closed = () =>
      details.evaluateAll((all) => all.filter((it) => !(it as HTMLDetailsElement).open).length);
    expect(await closed()).toBeGreaterThan(0);
    // This listener was added last, so it looks when the page's own have done their work.
    const printed = page.evaluate(
      () =>
        new Promise<number>((done) => {
          addEventListener('beforeprint', () =>
            done(document.querySelectorAll('main details:not([open])').length),
          );
        }),
    );
    const before = await closed();
    await page.pdf();
    expect(await printed).toBe(0);
    expect(await closed()).toBe(before);
  });

  test.describe(() => {
    test.use({ javaScriptEnabled: false });

    test(`${file} prints its answers without a script too`, async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      await page.goto(path);
      for (const details of await page.locator('main details').all())
        await expect(details.locator(':scope > :not(summary)').first()).toBeVisible();
      await expect(page.locator('header.head')).toBeHidden();
    });
  });
}

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const { file, path } of live)
    test(`${file}: a step is shown at once, without movement`, async ({ page }) => {
      await page.goto(path);
      await wake(page);
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

for (const [name, options] of Object.entries({
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'the system’s own': { contextOptions: { forcedColors: 'active' } },
} as const))
  test.describe(`in ${name} colours`, () => {
    test.use(options);

    for (const pattern of ['two', 'gradient', 'noise'])
      test(`numbers stand out from their cells: ${pattern}`, async ({ page }) => {
        const path = `learn/convolution-operation/?first.pattern=${pattern}&first.padding=1`;
        const figure = await Figure.open(page, path, 'ConvWalk', 'first');
        await figure.slider('Step').press('End');
        expect(await figure.root.locator('.cell:has(> text)').count()).toBeGreaterThan(90);
        expect(await faint(figure)).toEqual([]);
      });
  });
