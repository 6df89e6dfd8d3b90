/** FilterLab in the gallery: its numbers, its way through a picture too fine for the eye, its kernel, its address. */
import { drawLevels } from '#figures/Raster.tsx';
import { equals, formatNumber } from '#figures/values.ts';
import { kernelMatrix, kernels } from '#samples/kernels.ts';
import { declaration, type FilterLabValues } from '#widgets/FilterLab/parameters.ts';
import { run } from '#widgets/FilterLab/run.ts';
import { merge } from '#widgets/kit/check.ts';
import { query, settings } from '../widgets/settings.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

const of = (given: Partial<FilterLabValues> = {}) => run(merge(declaration, undefined, given));

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
      const trace = run(values);
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

test('a raster is one tab stop; its arrows tell each pixel, Enter pins and Escape leaves', async ({
  page,
}) => {
  const { map, picture, step } = of();
  const figure = await Figure.inGallery(page, 'FilterLab');
  const opening = await figure.sentence.textContent();
  const here = focused(figure, 'Feature map');
  await here.focus();
  await expect(figure.sentence).toContainText('Row 1, column 1: ');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(here).toBeFocused();
  await expect(here).toHaveAttribute('aria-label', formatNumber(map[2 * 26 + 1]!));
  await expect(here).toHaveAttribute('aria-colindex', '2');
  await expect(here.locator('..')).toHaveAttribute('aria-rowindex', '3');
  await expect(figure.sentence).toContainText(` = ${formatNumber(step(2 * 26 + 1).sum)}`);
  await page.keyboard.press('Escape');
  await expect(figure.sentence).toHaveText(opening ?? '');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(figure.sentence).toContainText('Row 3, column 26: ');
  await figure.addressSays({ step: String(2 * 26 + 26) });

  const pixel = focused(figure, 'Input');
  await pixel.focus();
  await page.keyboard.press('Control+End');
  await expect(pixel).toHaveAttribute('aria-label', formatNumber(picture.data.at(-1)!));
  await expect(figure.root.locator('.panel-input .panel-head')).toContainText(
    `row 28, column 28: ${formatNumber(picture.data.at(-1)!)}`,
  );
});

test('steppers reach every row and column, and say where they lead', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'FilterLab', 'step=1');
  const before = figure.root.getByRole('button', { name: 'Row before' });
  await expect(before).toHaveAttribute('aria-disabled', 'true');
  await figure.button('Row after').press('Enter');
  await figure.button('Column after').press('Enter');
  await expect(figure.sentence).toContainText('Row 2, column 2: ');
  await expect(page.locator('#announcer')).toHaveText((await figure.sentence.textContent()) ?? '');
  await expect(figure.button('Column after')).toBeFocused();
  await figure.addressSays({ step: String(26 + 2) });
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

test('a weight can be typed, takes the divisor with it, and is undone', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'FilterLab', 'kernel=gaussian');
  const before = await drawn(figure, 'Feature map');
  await figure.grid('Kernel').locator('[tabindex="0"]').focus();
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  const weights = kernels.gaussian.rows.map((row, i) => row.map((cell, j) => (i + j === 0 ? 9 : cell)));
  const { map, scale, side } = of({ kernel: 'gaussian', weights });
  expect(await drawn(figure, 'Feature map')).toEqual(levels(side, map, 'photo', scale));
  await expect(figure.choice('Kernel').locator('option:checked')).toHaveText('Your own');
  await figure.addressSays({ weights: '9,2,1;2,4,2;1,2,1' });
  await figure.button('Undo').press('Enter');
  expect(await drawn(figure, 'Feature map')).toEqual(before);
});

test('the window stays where it was in the picture when that gets finer', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'FilterLab', 'step=1');
  await figure.root.getByRole('slider', { name: 'Input size' }).press('PageUp');
  await expect(figure.grid('Input')).not.toHaveAttribute('aria-rowcount', '28');
  await expect(figure.sentence).toContainText('Row 1, column 1: ');
  const centred = await Figure.inGallery(page, 'FilterLab');
  await centred.root.getByRole('slider', { name: 'Input size' }).press('End');
  await expect(centred.grid('Input')).toHaveAttribute('aria-rowcount', '256');
  await expect(centred.sentence).toContainText(/Row 13\d, column 13\d: /);
});

test('an address restores the state elsewhere, and a nonsense one is explained', async ({
  page,
  browser,
}) => {
  const figure = await Figure.inGallery(page, 'FilterLab');
  await figure.choice('Picture').selectOption({ label: 'Shapes' });
  await figure.choice('Kernel').selectOption({ label: 'Laplacian' });
  await figure.root.getByRole('switch', { name: 'ReLU' }).check();
  await figure.addressSays({ picture: 'shapes', kernel: 'laplacian', relu: 'yes' });
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(page.url());
  const same = other.locator(`#${figure.id}`);
  await same.scrollIntoViewIfNeeded();
  await expect(same).toHaveAttribute('data-awake', '');
  await expect(same.locator('.sentence')).toHaveText((await figure.sentence.textContent()) ?? '');
  await elsewhere.close();

  const odd = await Figure.inGallery(
    page,
    'FilterLab',
    'size=9&kernel=nope&weights=1,2;3&relu=maybe&picture=landscape',
  );
  const notice = odd.root.locator('.plate-notice');
  await expect(notice).toContainText('Input size takes a whole number from 28 to 256, not 9.');
  await expect(notice).toContainText('Kernel takes one of sobelX');
  await expect(notice).toContainText('ReLU takes true or false');
  await expect(odd.choice('Picture')).toHaveValue('landscape');
  await expect(odd.grid('Input')).toHaveAttribute('aria-rowcount', '28');
  expect(await odd.values('Kernel')).toEqual(kernelMatrix('sobelX'));
});

for (const width of [320, 390, 1280])
  test(`nothing moves at ${width} px, whatever is set`, async ({ page }) => {
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
