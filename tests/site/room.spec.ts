/** The room that figures keep: nothing below a widget moves while it is used, and what is too wide for it scrolls. */
import { fileURLToPath } from 'node:url';
import { readArchitectures } from '#authoring/course/architectures.ts';
import { kernels } from '#samples/kernels.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

type Use = (figure: Figure, keeps: (what: string) => Promise<void>) => Promise<void>;

/** What is done to a widget whose stage keeps its height where there is room. */
const stages: Readonly<Record<string, Use>> = {
  async ChannelWalk(figure, keeps) {
    for (const size of ['1', '2', '3'])
      for (const filters of ['1', '3']) {
        await figure.slider('Kernel size').fill(size);
        await figure.slider('Filters').fill(filters);
        await keeps(`${filters} kernels of ${size}`);
      }
  },
  async PatchTokens(figure, keeps) {
    for (const patch of ['4', '2'])
      for (const kernels of ['1', '4']) {
        await figure.choice('Patch size').selectOption(patch);
        await figure.slider('Kernels').fill(kernels);
        await keeps(`${kernels} kernels of ${patch}`);
      }
  },
  async SkipConnection(figure, keeps) {
    await figure.choice('Show').selectOption({ label: 'Many blocks' });
    await expect(figure.slider('Blocks')).toBeVisible();
    await keeps('many blocks');
  },
};

/** What is done to one that keeps all of its height, in a window of any width. */
const figures: Readonly<Record<string, Use>> = {
  async DenseOrConv(figure, keeps) {
    for (let output = 2; output <= 6; output++) {
      await figure.button('Step forward').press('Enter');
      await keeps(`output ${output}`);
    }
    await figure.grid('Dense layer').locator('[tabindex="0"]').press('ArrowUp');
    await keeps('an input');
    for (const [name, value] of Object.entries({ 'Input size': '256', Units: '1000', Filters: '256' }))
      await figure.root.getByRole('spinbutton', { name }).fill(value);
    await figure.slider('Channels').press('End');
    await keeps('the largest numbers');
  },
  async FilterLab(figure, keeps) {
    for (const kernel of Object.keys(kernels)) {
      await figure.choice('Kernel').selectOption(kernel);
      await figure.root.getByRole('switch', { name: 'ReLU' }).click();
      await keeps(kernel);
    }
    await figure.slider('Input size').press('End');
    await expect(figure.grid('Input')).toHaveAttribute('aria-rowcount', '256');
    await keeps('the largest picture');
  },
};

for (const width of [320, 390, 1280])
  test(`nothing moves in a window of ${width} px, whatever is set`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const keep = async (part: 'figure' | 'stage', uses: Readonly<Record<string, Use>>) => {
      for (const [name, use] of Object.entries(uses))
        await test.step(name, async () => {
          const figure = await Figure.inGallery(page, name);
          const measured = part === 'stage' ? figure.root.locator('.stage') : figure.root;
          const height = async () => (await measured.boundingBox())!.height;
          const before = await height();
          await use(figure, async (what) => {
            const moved = Math.abs((await height()) - before);
            expect(moved, `${name}: ${what}`).toBeLessThan(part === 'stage' ? 2 : 0.01);
          });
        });
    };
    await keep('figure', figures);
    if (width === 1280) await keep('stage', stages);
  });

test('no number of a table is cut off, and each network has its key idea beside it or below its name', async ({
  page,
}) => {
  const { architectures } = readArchitectures(fileURLToPath(new URL('../..', import.meta.url)));
  const figure = await Figure.inGallery(page, 'ArchitectureTable');
  const table = figure.root.getByRole('group', { name: 'Famous networks in numbers' });
  for (const width of [1280, 768, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const [has, needs] = await table.evaluate(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth]);
    expect(needs, `${width} px`).toBe(has);
    const ideas = await figure.root
      .locator('tbody :is(.key-idea, .key-below)')
      .evaluateAll((all) => all.filter((it) => it.checkVisibility()).map(({ textContent }) => textContent));
    expect(ideas.toSorted(), `${width} px`).toEqual(architectures.map(({ key }) => key).toSorted());
  }
});

test('a row of blocks that is too long scrolls by itself and keeps its block in sight; their sides meet', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const figure = await Figure.inGallery(page, 'ShapeFlow');
  const gaps = await figure.root.locator('.volume').evaluateAll((volumes) =>
    volumes.map((volume) => {
      const [face, lid, side] = [...volume.children].map((part) => part.getBoundingClientRect());
      return Math.max(
        ...[lid!.left - side!.left, lid!.bottom - side!.top, face!.left - side!.right],
        ...[face!.top - lid!.top, face!.right - lid!.right, face!.bottom - side!.bottom],
        ...[volume.getBoundingClientRect().right - face!.right],
      );
    }),
  );
  expect(gaps).toHaveLength(9);
  // Lines have a width.
  for (const gap of gaps) expect(Math.abs(gap)).toBeLessThan(1.3);

  await figure.choice('Architecture').selectOption('vgg-16');
  const blocks = figure.root.getByRole('listbox', { name: /^Blocks of/ }).getByRole('option');
  await figure.slider('Step').press('End');
  await expect(blocks.nth(10)).toBeInViewport();
  await expect(blocks.first()).not.toBeInViewport();
  await figure.slider('Step').press('Home');
  await expect(blocks.first()).toBeInViewport();
});

test('lessons of the map lie where its lines end, and none touches the next', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('learn/');
  const { off, gap } = await page.locator('.map').evaluate((map) => {
    const rows = Number(getComputedStyle(map).getPropertyValue('--map-rows'));
    const { top, height } = map.getBoundingClientRect();
    const lessons = [...map.querySelectorAll<HTMLElement>('li')].map((lesson) => ({
      column: lesson.style.getPropertyValue('--map-column'),
      row: Number(lesson.style.getPropertyValue('--map-row')),
      box: lesson.getBoundingClientRect(),
    }));
    return {
      off: lessons.map(({ row, box }) =>
        Math.abs((box.top + box.bottom) / 2 - top - ((row - 0.5) * height) / rows),
      ),
      gap: lessons.flatMap(({ column, row, box }) =>
        lessons
          .filter((other) => other.column === column && other.row > row)
          .map((other) => other.box.top - box.bottom),
      ),
    };
  });
  expect(Math.max(...off)).toBeLessThan(1);
  expect(Math.min(...gap)).toBeGreaterThan(4);
});

test('the card of a network has its tables whole on a screen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('networks/digits/');
  const tables = page.locator('section.scroll');
  const widths = await tables.evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
  expect(widths).toEqual([0, 0, 0]);
});
