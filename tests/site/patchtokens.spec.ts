/** PatchTokens in the gallery: its numbers, a stage that keeps its height, and what pointing shows. */
import { conv2d, matrix, tensor } from '#engine/index.ts';
import { declaration, type PatchTokensValues } from '#widgets/PatchTokens/parameters.ts';
import { weightsOf } from '#widgets/PatchTokens/run.ts';
import { withSamples } from '#widgets/kit/drawings.ts';
import { settings } from '../widgets/settings.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

/** The maps as the engine makes them, each a list of its numbers as they are written. */
function maps(values: PatchTokensValues): string[][] {
  const side = Number(values.patch);
  const weights = tensor([values.kernels, 1, side, side], weightsOf(values).flat(2));
  const { data } = conv2d(matrix(values.image), weights, null, { stride: side });
  const count = data.length / values.kernels;
  return Array.from({ length: values.kernels }, (_, n) =>
    [...data.slice(n * count, (n + 1) * count)].map((value) => String(value + 0).replace('-', '−')),
  );
}

test('maps and tokens are the engine’s, and the stage keeps its height', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'PatchTokens');
  const stage = figure.root.locator('.stage');
  const height = await stage.evaluate((element) => element.clientHeight);
  await figure.slider('Step').press('End');
  for (const values of settings(declaration, 3, 3)) {
    await figure.choice('Pattern').selectOption(values.pattern);
    await figure.choice('Patch size').selectOption(values.patch);
    await figure.slider('Kernels').fill(String(values.kernels));
    const expected = maps(withSamples(declaration, values));
    const count = expected[0]!.length;
    await expect(figure.slider('Step')).toHaveValue(String(count));
    for (const [n, map] of expected.entries())
      expect(await figure.cells(`Map ${n + 1}`).allTextContents()).toEqual(map);
    expect(await figure.cells('Tokens').allTextContents()).toEqual(
      Array.from({ length: count }, (_, index) => expected.map((map) => map[index])).flat(),
    );
    await expect(figure.grid(`Map ${values.kernels + 1}`)).toHaveCount(0);
    const last = expected.map((map) => map.at(-1)).join(', ');
    await expect(figure.sentence).toContainText(`Token ${count} is (${last}).`);
    expect(await stage.evaluate((element) => element.clientHeight)).toBe(height);
  }
});

test('a number of the list, a cell of a map and a pixel show their patch, and a click goes there', async ({
  page,
}) => {
  const figure = await Figure.inGallery(page, 'PatchTokens', 'step=16');
  const cell = (grid: string, row: number, column: number) =>
    figure.grid(grid).locator(`[role=row]:nth-child(${row}) > :nth-child(${column})`);
  const marks = (grid: string) => figure.grid(grid).locator('.outline.mark');
  for (const [grid, row, column, step] of [
    ['Tokens', 7, 2, 7],
    ['Map 2', 3, 1, 9],
    ['Picture', 3, 8, 8],
  ] as const) {
    const before = await figure.slider('Step').inputValue();
    await cell(grid, row, column).hover();
    await expect(figure.sentence).toContainText(`Patch ${step} (`);
    await expect(figure.slider('Step')).toHaveValue(before);
    // Two answers stand for kernel 2: one in its map, one in the list. A pixel lies under a weight of each kernel.
    await expect(marks('Tokens')).toHaveCount(grid === 'Picture' ? 0 : 1);
    await expect(figure.grid('Map 2').locator('.outline.current')).toHaveCount(1);
    await expect(marks('Map 1')).toHaveCount(grid === 'Picture' ? 0 : 1);
    await expect(marks('Kernel 3, the lower half minus the upper')).toHaveCount(grid === 'Picture' ? 1 : 0);
    await cell(grid, row, column).click();
    await expect(figure.slider('Step')).toHaveValue(String(step));
  }
  // A weight tells what it does to the present patch. It may be gone the next moment.
  await figure.cells('Kernel 4, two opposite quarters minus the others').nth(1).hover();
  await expect(figure.sentence).toHaveText(
    'Kernel 4 on patch 8: 0·(−1) = 0, one of the 4 products that add up to 0.',
  );
  await expect(marks('Picture')).toHaveCount(1);
  await figure.slider('Kernels').press('ArrowLeft');
  await expect(figure.sentence).toContainText('kernel 3 gives 0. Token 8 is (0, 0, 0).');
});
