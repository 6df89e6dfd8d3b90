/** Numbers on cells in the system's own colours, which no picture tells from ours. */
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

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
