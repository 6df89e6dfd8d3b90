/** Tasks: what the page opens with is not ticked off, what the reader brings about is, and stays so. */
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

test('tasks are ticked off once the figure is as they ask', async ({ page }) => {
  const figure = await Figure.open(page, 'learn/convolution-explorer/', 'ConvWalk', 'stage');
  const task = (words: string) => page.locator('.task').filter({ hasText: words });
  const jump = task('with a stride above 1');
  const stay = task('this time with a stride of 1');
  await expect(jump.getByRole('status')).toHaveText('');

  await figure.slider('Stride').press('ArrowRight');
  await expect(jump.getByRole('status')).toHaveText('Done');
  await expect(stay.getByRole('status')).toHaveText('');

  await figure.slider('Stride').press('ArrowLeft');
  await figure.slider('Dilation').press('ArrowRight');
  await figure.slider('Input size').press('ArrowLeft');
  await expect(stay.getByRole('status')).toHaveText('Done');
  await expect(jump.getByRole('status')).toHaveText('Done');
});
