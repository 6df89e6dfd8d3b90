/** ChannelWalk in the gallery: its numbers, and a stage that keeps its height. */
import { conv2d, tensor } from '#engine/index.ts';
import { declaration, type ChannelWalkValues } from '#widgets/ChannelWalk/parameters.ts';
import { withSamples } from '#widgets/kit/drawings.ts';
import { query, settings } from '../widgets/settings.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

const maps = (values: ChannelWalkValues) => {
  const { size, filters } = values;
  const { shape, data } = conv2d(
    tensor([1, 3, 5, 5], values.picture.flat()),
    tensor([filters, 3, size, size], values.weights.flat()),
    tensor([filters], values.biases.flat()),
  );
  const count = shape[2]! * shape[3]!;
  return Array.from({ length: filters }, (_, n) =>
    [...data.slice(n * count, (n + 1) * count)].map((value) => value + 0),
  );
};

test('the numbers on the page are the engine’s', async ({ page }) => {
  for (const values of settings(declaration, 3, 73))
    await test.step(query(values), async () => {
      const figure = await Figure.inGallery(page, 'ChannelWalk', query(values));
      await figure.slider('Step').press('End');
      const expected = maps(withSamples(declaration, values));
      for (const [n, map] of expected.entries())
        expect((await figure.values(`Map ${n + 1}`)).flat()).toEqual(map);
      const last = String(expected.at(-1)!.at(-1)).replace('-', '−');
      await expect(figure.sentence).toHaveText(new RegExp(`^Map ${values.filters}, .* = ${last}$`));
      await expect(figure.grid(`Map ${values.filters + 1}`)).toHaveCount(0);
    });
});

test('the stage keeps its height whatever is set', async ({ page }) => {
  const figure = await Figure.inGallery(page, 'ChannelWalk');
  const height = () =>
    figure.root.locator('.stage').evaluate((stage) => stage.getBoundingClientRect().height);
  const before = await height();
  for (const size of ['1', '2', '3'])
    for (const filters of ['1', '3']) {
      await figure.slider('Kernel size').fill(size);
      await figure.slider('Filters').fill(filters);
      expect(Math.abs((await height()) - before)).toBeLessThan(1);
    }
});
