/** Conv1DWalk in the gallery: its numbers. */
import { conv1d, tensor } from '#engine/index.ts';
import { declaration } from '#widgets/Conv1DWalk/parameters.ts';
import { withSamples } from '#widgets/kit/drawings.ts';
import { query, settings } from '../widgets/settings.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

const rounded = (value: number) => Math.round(value * 100) / 100;
const answers = (signal: readonly number[], taps: readonly number[], stride = 1, padding = 0) =>
  [...conv1d(tensor([1, 1, 8], signal), tensor([1, 1, 3], taps), null, { stride, padding }).data].map(
    (value) => rounded(value) + 0,
  );

test('the numbers on the page are the engine’s', async ({ page }) => {
  for (const values of settings(declaration, 3, 6))
    await test.step(query(values), async () => {
      const figure = await Figure.inGallery(page, 'Conv1DWalk', query(values));
      await figure.slider('Step').press('End');
      const { signal, weights } = withSamples(declaration, values);
      const expected = answers(signal.flat(), weights.flat(), values.stride, values.padding);
      expect(await figure.values('Output')).toEqual([expected]);
      const last = String(expected.at(-1)).replace('-', '−');
      await expect(figure.sentence).toHaveText(new RegExp(`^Place ${expected.length}: .* [=≈] ${last}$`));
    });
});
