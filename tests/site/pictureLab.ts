/** FilterLab with its bar for pictures of one's own open, and what can be asked of it. */
import type { Page } from '@playwright/test';
import { Figure } from './figure.ts';
import type { PictureFile } from './pictureFiles.ts';

export const open = async (page: Page) => {
  const figure = await Figure.inGallery(page, 'FilterLab');
  await figure.button('A picture of your own').click();
  return figure;
};
export const choose = (figure: Figure, file: PictureFile) =>
  figure.root.getByLabel('Choose a file').setInputFiles(file);
export const notice = (figure: Figure) => figure.root.locator('.plate-notice');
export const shown = (figure: Figure) => figure.choice('Picture').locator('option:checked');

/** The corners of the input, clockwise from the top left, as they are told. */
export async function corners({ page, root }: Figure): Promise<number[]> {
  const here = root.getByRole('grid', { name: 'Input' }).locator('[tabindex="0"]');
  await here.focus();
  const told: number[] = [];
  for (const key of ['Control+Home', 'End', 'Control+End', 'Home']) {
    await page.keyboard.press(key);
    told.push(Number(await here.getAttribute('aria-label')));
  }
  return told;
}
