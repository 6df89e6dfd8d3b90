/** Light, dark, or as the system has it: chosen by keyboard, kept, and there before anything is drawn. */
import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const isDark = (page: Page) =>
  page.evaluate(() => {
    const pixel = new OffscreenCanvas(1, 1).getContext('2d')!;
    pixel.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    pixel.fillRect(0, 0, 1, 1);
    return pixel.getImageData(0, 0, 1, 1).data[0]! < 128;
  });

test.use({ colorScheme: 'light', mayComplain: true });

test('the colours are chosen by keyboard, kept on the next page, and given back to the system', async ({
  page,
}) => {
  await page.goto('glossary/');
  expect(await isDark(page)).toBe(false);
  const button = page.getByRole('button', { name: 'Colours' });
  await button.press('Enter');
  const choice = page.getByRole('radio', { name: 'As the system' });
  await expect(choice).toBeChecked();
  await choice.focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  expect(await isDark(page)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(choice).toBeHidden();
  await expect(button).toBeFocused();
  await expect(button).toHaveAccessibleName('Colours: dark');

  // Before any script file has come.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('learn/pooling/', { waitUntil: 'commit' });
  await expect(page.locator('h1')).toBeVisible();
  expect(await isDark(page)).toBe(true);
  await page.unroute('**/*.js');

  await page.goto('glossary/');
  await button.click();
  await page.getByText('As the system', { exact: true }).click();
  expect(await isDark(page)).toBe(false);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await isDark(page)).toBe(true);
});
