/** The search of the built site: its index, its dialog, and what is fetched for it. */
import { expect, test } from './site.ts';

for (const build of ['top', 'sub'] as const)
  test.describe(`under ${build === 'top' ? '/' : '/sub/'}`, () => {
    test.use({ build });

    test('a word leads to its term, and to the sections of lessons that tell of it', async ({ page }) => {
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
      await page.goto('learn/filters/', { waitUntil: 'networkidle' });
      expect(fetched.filter((path) => /pagefind|dialog/.test(path))).toEqual([]);

      await page.keyboard.press('/');
      const dialog = page.getByRole('dialog', { name: 'Search the course' });
      const field = dialog.getByRole('combobox');
      await expect(field).toBeFocused();
      await field.pressSequentially('max pooling');
      const options = dialog.getByRole('option');
      await expect(options.first()).toContainText('max pooling Glossary');
      await expect(options.first()).toHaveAttribute('href', /\/glossary\/#max-pooling$/);
      const section = options.and(page.locator('[href*="/learn/pooling/#"]')).first();
      await expect(section).toBeVisible();
      await expect(field).toHaveAttribute('aria-activedescendant', 'search-hit-0');
      // What lists lessons is not where they are told.
      await expect(options.and(page.locator('[href$="/progress/"], [href$="/learn/"]'))).toHaveCount(0);

      const address = new URL((await section.getAttribute('href'))!, page.url());
      const place = (
        await options.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))
      ).indexOf(address.href);
      for (let step = 0; step < place; step++) await field.press('ArrowDown');
      await field.press('Enter');
      await expect(page).toHaveURL(address.href);
      await expect(page.locator(address.hash)).toBeInViewport();

      await page.getByRole('button', { name: 'Search' }).click();
      await expect(dialog).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
  });

test('on a phone the list of contents opens over the page, and goes once something is chosen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('learn/filters/');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await expect(contents).toBeHidden();
  await page.getByRole('button', { name: 'On this page' }).click();
  const last = contents.getByRole('link').last();
  await last.click();
  await expect(contents).toBeHidden();
  await expect(page).toHaveURL(/#/);
  const heading = page.locator(new URL(page.url()).hash);
  await expect(heading).toBeInViewport();
  await expect(heading.getByRole('link')).toHaveAttribute('href', new URL(page.url()).hash);
});
