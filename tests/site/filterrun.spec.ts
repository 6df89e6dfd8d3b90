/** FilterRun on its lesson's page: the whole run by keyboard and by ear, and its state in the address. */
import { conv2d, matrix, maxPool2d, random, relu } from '#engine/index.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import { declaration, imageOf } from '#widgets/FilterRun/parameters.ts';
import { query, settings } from '../widgets/settings.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

const lesson = 'learn/one-filter-by-hand/';
const open = (page: Parameters<typeof Figure.open>[0], state = '') =>
  Figure.open(page, state ? `${lesson}?${state}` : lesson, 'FilterRun', 'run');
const spelt = (value: number) => String(value).replace('-', '−');
/** "9·1", "9·(−1)" */
const product = /\d·(?:\d|\(−\d\))/;
const bar = [
  [-18, -18, 18, 18],
  [-27, -27, 27, 27],
  [-27, -27, 27, 27],
  [-18, -18, 18, 18],
];
const clipped = bar.map((row) => row.map((value) => Math.max(0, value)));
const told = (rows: readonly (readonly number[])[]) => rows.map((row) => row.join(', ')).join('; ');
/** A cell of the clipped map also says what it was. */
const now = (cells: (number | string)[][]) => cells.map((row) => row.map((name) => parseFloat(String(name))));

test('Step forward goes through all 21 steps, and the live region tells the whole story', async ({
  page,
}) => {
  const figure = await open(page);
  await expect(figure.slider('Step')).toHaveAttribute('max', '21');
  const heard = await figure.announcements();
  const forward = figure.button('Step forward');
  await figure.button('First step').press('Enter');
  await forward.focus();
  for (let step = 2; step <= 21; step++) {
    await page.keyboard.press('Enter');
    await expect(figure.slider('Step')).toHaveValue(String(step));
    await expect(page.locator('#announcer')).toHaveText((await figure.sentence.textContent()) ?? '');
  }
  await expect(forward).toBeFocused();
  await expect(forward).toHaveAttribute('aria-disabled', 'true');

  const transcript = await heard();
  expect(transcript).toHaveLength(21);
  for (const [n, value] of bar.flat().entries()) {
    const [row, column] = [Math.floor(n / 4) + 1, (n % 4) + 1];
    const edge =
      value > 0
        ? 'left than on the right: the edge that it looks for'
        : 'right than on the left: the opposite edge';
    expect(transcript[n]).toMatch(
      new RegExp(
        `^Convolve, row ${row}, column ${column}: (${product.source} \\+ ){8}${product.source} = ${spelt(value)}\\. Brighter on the ${edge}\\.$`,
      ),
    );
    // The nine products that are told make the sum that is told.
    const products = [...transcript[n]!.matchAll(/(\d)·\(?(−?\d)/g)].map(
      ([, pixel, weight]) => Number(pixel) * Number(weight!.replace('−', '-')),
    );
    expect(products.reduce((a, b) => a + b)).toBe(value);
  }
  expect(transcript[16]).toBe(
    `ReLU, max(0, x) in all 16 cells: the 8 cells below zero become 0, the other 8 stay. Row by row, the map is now ${told(clipped)}.`,
  );
  expect(transcript.slice(17)).toEqual([
    'Max pool, row 1, column 1: the largest of 0, 0, 0 and 0 is 0, the first of 4 equals, in row 1, column 1 of the map.',
    'Max pool, row 1, column 2: the largest of 18, 18, 27 and 27 is 27, the first of 2 equals, in row 2, column 3 of the map.',
    'Max pool, row 2, column 1: the largest of 0, 0, 0 and 0 is 0, the first of 4 equals, in row 3, column 1 of the map.',
    'Max pool, row 2, column 2: the largest of 27, 27, 18 and 18 is 27, the first of 2 equals, in row 3, column 3 of the map. The 36 pixels have become 0, 27; 0, 27.',
  ]);
  expect(await figure.values('Pooled')).toEqual([
    [0, 27],
    [0, 27],
  ]);
});

test('the grids keep pace, forwards and backwards', async ({ page }) => {
  const figure = await open(page);
  const window = figure.grid('Input').locator('.outline.window');
  const poolWindow = figure.grid('Feature map').locator('.outline.window');
  const blue = figure.grid('Feature map').locator('.cell[class*="s-"]');
  await figure.slider('Step').press('End');
  await expect(window).toHaveCount(0);
  await expect(poolWindow).toHaveCount(1);
  for (let step = 20; step >= 18; step--) {
    await figure.slider('Step').press('ArrowLeft');
    await expect(poolWindow).toHaveCount(1);
  }
  await figure.slider('Step').press('ArrowLeft');
  await expect(figure.slider('Step')).toHaveValue('17');
  await expect(poolWindow).toHaveCount(0);
  await expect(blue).toHaveCount(0);
  expect(now(await figure.values('Feature map'))).toEqual(clipped);
  await figure.slider('Step').press('ArrowLeft');
  await expect(blue).toHaveCount(8);
  await expect(window).toHaveCount(1);
  expect(await figure.values('Feature map')).toEqual(bar);
  await figure.slider('Step').press('ArrowLeft');
  expect(
    (await figure.values('Feature map')).flat().filter((value) => value === 'not yet computed'),
  ).toHaveLength(1);
  await figure.slider('Step').press('Home');
  expect(
    (await figure.values('Feature map')).flat().filter((value) => value === 'not yet computed'),
  ).toHaveLength(15);
});

test('the stages are buttons that lead to their beginnings', async ({ page }) => {
  const figure = await open(page);
  for (const [name, step] of [
    ['Max pool', '18'],
    ['ReLU', '17'],
    ['Convolve', '1'],
  ] as const) {
    const stage = figure.root.getByRole('group', { name: 'Stages' }).getByRole('button', { name });
    await stage.press('Enter');
    await expect(figure.slider('Step')).toHaveValue(step);
    await expect(stage).toHaveAttribute('aria-current', 'step');
    await expect(page.locator('#announcer')).toHaveText(new RegExp(`^${name}, `));
  }
});

test('the numbers on the page are the engine’s', async ({ page }) => {
  const drawn = settings(declaration, 3, 12).map((values, seed) => {
    const stream = random(seed);
    const image = Array.from({ length: 6 }, () => Array.from({ length: 6 }, () => stream.integer(10)));
    return seed % 2 ? { ...values, image } : values;
  });
  for (const values of drawn) {
    const given = query({ ...values, image: values.image?.map((row) => row.join()).join(';') ?? null });
    await test.step(given, async () => {
      const figure = await Figure.inGallery(page, 'FilterRun', given);
      const image = matrix(imageOf(values));
      const map = conv2d(image, matrix(kernelMatrix(values.kernel)), null);
      expect((await figure.values('Input')).flat()).toEqual([...image.data]);
      await figure.slider('Step').fill('16');
      expect((await figure.values('Feature map')).flat()).toEqual([...map.data].map((sum) => sum + 0));
      await figure.slider('Step').fill('21');
      expect(now(await figure.values('Feature map')).flat()).toEqual([...relu(map).data]);
      expect((await figure.values('Pooled')).flat()).toEqual([...maxPool2d(relu(map), { size: 2 }).data]);
    });
  }
});

test('filter and picture are switched by keyboard, and the address has it all', async ({ page, browser }) => {
  const figure = await open(page);
  await figure.choice('Kernel').selectOption({ label: 'Horizontal edge' });
  await figure.slider('Step').press('End');
  const across = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
    [9, 18, 18, 9],
  ];
  expect(now(await figure.values('Feature map'))).toEqual(across);
  await figure.root.getByRole('switch', { name: 'Transpose the picture' }).press('Space');
  expect(now(await figure.values('Feature map'))).toEqual(
    clipped[0]!.map((_, j) => clipped.map((row) => row[j])),
  );
  expect(await figure.values('Pooled')).toEqual([
    [0, 0],
    [27, 27],
  ]);
  await figure.addressSays({ kernel: 'horizontalEdge', transpose: 'yes', step: '21' });
  const elsewhere = await browser.newContext();
  const same = await Figure.open(await elsewhere.newPage(), page.url(), 'FilterRun', 'run');
  expect(await same.values('Pooled')).toEqual([
    [0, 0],
    [27, 27],
  ]);
  await expect(same.sentence).toHaveText((await figure.sentence.textContent()) ?? '');
  await elsewhere.close();
});

test('a picture of one’s own is painted with the pointer and typed with keys, transposed or not', async ({
  page,
}) => {
  const figure = await open(page, 'run.pattern=blank&run.transpose=yes');
  await figure.button('Draw on input').click();
  const cell = (row: number, column: number) => figure.cells('Input').nth(6 * (row - 1) + column - 1);
  await cell(2, 5).click();
  await figure.button('Done').click();
  expect((await figure.values('Input'))[1]![4]).toBe(9);
  await figure.grid('Input').locator('[tabindex="0"]').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  expect((await figure.values('Input'))[0]![0]).toBe(4);
  await expect(figure.choice('Pattern')).toHaveValue('');
  await figure.addressSays({
    image: '4,0,0,0,0,0;0,0,0,0,0,0;0,0,0,0,0,0;0,0,0,0,0,0;0,9,0,0,0,0;0,0,0,0,0,0',
  });
  await figure.button('Undo').press('Enter');
  await figure.button('Undo').press('Enter');
  expect((await figure.values('Input')).flat()).toEqual(Array(36).fill(0));
});

test('a cell that is pointed at tells where it came from, at any time', async ({ page }) => {
  const figure = await open(page, 'run.step=21');
  await figure.cells('Feature map').first().hover();
  await expect(figure.sentence).toHaveText(/= −18, and max\(0, −18\) = 0\. The ReLU has dropped it\.$/);
  await expect(figure.grid('Input').locator('.outline.window')).toHaveCount(1);
  await figure.cells('Pooled').nth(1).hover();
  await expect(figure.sentence).toHaveText(/^Max pool, row 1, column 2: /);
  // A pixel in the corner is read by one window, one in the middle by nine.
  await figure.cells('Input').first().hover();
  await expect(figure.grid('Feature map').locator('.outline.mark')).toHaveCount(1);
  await figure.cells('Input').nth(14).hover();
  await expect(figure.grid('Feature map').locator('.outline.mark')).toHaveCount(9);
  await figure.cells('Feature map').nth(6).click();
  await expect(figure.slider('Step')).toHaveValue('7');
});

test('a nonsense address opens the run as it was written and says what it did not take', async ({ page }) => {
  const figure = await open(page, 'run.kernel=sobelX&run.transpose=maybe&run.image=1,2;3&run.step=x');
  await expect(figure.choice('Kernel')).toHaveValue('verticalEdge');
  const notice = figure.root.locator('.plate-notice');
  await expect(notice).toContainText('Kernel takes one of verticalEdge, horizontalEdge');
  await expect(notice).toContainText('Transpose the picture takes');
  await figure.slider('Step').fill('16');
  expect(await figure.values('Feature map')).toEqual(bar);
  const far = await open(page, 'run.step=999');
  await expect(far.slider('Step')).toHaveValue('21');
});

test('tasks are done when the run is so', async ({ page }) => {
  const figure = await open(page);
  const tasks = page.locator('[data-tasks=run] > li');
  await expect(tasks.locator('.state:not(:empty)')).toHaveCount(0);
  await figure.choice('Kernel').selectOption({ label: 'Horizontal edge' });
  await figure.root.getByRole('switch', { name: 'Transpose the picture' }).press('Space');
  await expect(tasks.first()).toContainText('Done');
  await expect(tasks.locator('.state:not(:empty)')).toHaveCount(1);
});
