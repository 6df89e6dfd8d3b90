/** FilterLab in the gallery: its numbers, what pointing shows, and a figure that keeps its height. */
import { drawLevels } from '#figures/Raster.tsx';
import { equals, formatNumber } from '#figures/values.ts';
import { kernels } from '#samples/kernels.ts';
import { declaration } from '#widgets/FilterLab/parameters.ts';
import { run } from '#widgets/FilterLab/run.ts';
import { withSamples } from '#widgets/kit/drawings.ts';
import { query, settings } from '../widgets/settings.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

/** What a raster on the page has drawn: a path for each level, by the name of its fill. */
const drawn = (figure: Figure, name: string): Promise<Record<string, string>> =>
  figure
    .grid(name)
    .locator('.raster-cells > path:not(.minus)')
    .evaluateAll((levels) =>
      Object.fromEntries(
        levels.map((level): [string, string] => [
          level.getAttribute('class') ?? '',
          level.getAttribute('d') ?? '',
        ]),
      ),
    );
const levels = (side: number, data: ArrayLike<number>, fills: 'photo' | 'signed', scale: number) =>
  Object.fromEntries(
    [...drawLevels({ rows: side, columns: side, data, fills, scale }).paths].map(([level, d]) => [
      `${fills === 'photo' ? 'f' : 's'}${level}`,
      d,
    ]),
  );
const focused = (figure: Figure, name: string) => figure.grid(name).locator('[tabindex="0"]');

test('what the page draws and says is what the engine answers', async ({ page }) => {
  for (const values of settings(declaration, 3, 2391))
    await test.step(query(values), async () => {
      const trace = run(withSamples(declaration, values));
      const { side, map, picture } = trace;
      const figure = await Figure.inGallery(page, 'FilterLab', query(values));
      // Large pictures are drawn in slices.
      await expect(figure.grid('Input')).toHaveAttribute('aria-rowcount', String(values.size));
      expect(await drawn(figure, 'Input')).toEqual(levels(picture.side, picture.data, 'photo', 255));
      expect(await drawn(figure, 'Feature map')).toEqual(
        levels(side, map, trace.fills as 'photo' | 'signed', trace.scale),
      );
      await focused(figure, 'Feature map').focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('PageUp');
      const place = (side - 11) * side + side - 1;
      await expect(focused(figure, 'Feature map')).toHaveAttribute('aria-label', formatNumber(map[place]!));
      await expect(figure.sentence).toContainText(`Row ${side - 10}, column ${side}: `);
      const { sum } = trace.step(place);
      await expect(figure.sentence).toContainText(` ${equals([sum])} ${formatNumber(sum)}`);
      await expect(figure.formulas).toHaveText(`O=${values.size}−3+1=${side}`);
    });
});

test('pointing at the map shows the window, and pointing at a pixel the answers that it takes part in', async ({
  page,
}) => {
  const figure = await Figure.inGallery(page, 'FilterLab');
  const at = async (name: string, row: number, column: number, side: number) => {
    const box = (await figure.grid(name).boundingBox())!;
    const cell = box.width / side;
    await page.mouse.move(box.x + (column + 0.5) * cell, box.y + (row + 0.5) * cell);
  };
  const outline = (name: string, kind: string) => figure.grid(name).locator(`.outline.${kind} > .over`);
  await at('Feature map', 20, 4, 26);
  await expect(figure.sentence).toContainText('Row 21, column 5: ');
  await expect(outline('Input', 'window')).toHaveAttribute('x', '4');
  await expect(outline('Input', 'window')).toHaveAttribute('y', '20');
  await at('Input', 27, 13, 28);
  await expect(outline('Feature map', 'mark')).toHaveAttribute('x', '11');
  await expect(outline('Feature map', 'mark')).toHaveAttribute('y', '25');
  await expect(outline('Feature map', 'mark')).toHaveAttribute('width', '3');
  await expect(outline('Feature map', 'mark')).toHaveAttribute('height', '1');
  await page.mouse.move(0, 0);
  await expect(outline('Feature map', 'mark')).toHaveCount(0);
});

test('nothing moves in a window of any width, whatever is set', async ({ page }) => {
  for (const width of [320, 390, 1280])
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 900 });
      const figure = await Figure.inGallery(page, 'FilterLab');
      const height = async () => (await figure.root.boundingBox())!.height;
      const before = await height();
      for (const kernel of Object.keys(kernels)) {
        await figure.choice('Kernel').selectOption(kernel);
        await figure.root.getByRole('switch', { name: 'ReLU' }).click();
        expect(await height(), kernel).toBe(before);
      }
      await figure.root.getByRole('slider', { name: 'Input size' }).press('End');
      await expect(figure.grid('Input')).toHaveAttribute('aria-rowcount', '256');
      expect(await height()).toBe(before);
    });
});
