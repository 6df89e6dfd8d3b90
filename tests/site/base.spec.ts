/** The build for a folder of a host: nothing of it may lean on the top of the host. */
import { address } from '#course/site.ts';
import { builds, isFigured, isLive, pages } from './builds.ts';
import { brokenLinks } from './links.ts';
import { expect, test, wake } from './site.ts';

test.use({ build: 'sub' });

const all = pages(builds.top);
const { site } = address(process.env);

// The others are woken there by painted.spec.ts.
for (const { file, path } of all.filter((page) => !isFigured(page)))
  test(`${file} opens and wakes under a base path`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toHaveCount(1);
    await wake(page);
  });

test('no link, anchor or asset is broken or leaves the base path', async ({ page }) => {
  expect(await brokenLinks(page, builds.sub, site)).toEqual([]);
});

test('both builds have the same pages', () => {
  expect(pages(builds.sub).map(({ file }) => file)).toEqual(all.map(({ file }) => file));
});

test('a widget works, and its address keeps the base path', async ({ page }) => {
  await page.goto(all.find(isLive)!.path);
  await wake(page);
  const figure = page.locator('figure[data-widget]').first();
  const step = figure.getByRole('slider', { name: 'Step', exact: true });
  const before = await step.inputValue();
  await figure.getByRole('button', { name: 'Step forward' }).click();
  await expect(step).not.toHaveValue(before);
  expect(new URL(page.url()).pathname).toMatch(/^\/sub\//);
});

test('canonical addresses, the sitemap and robots.txt know the base path', async ({ page, request }) => {
  await page.goto('');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', `${site}/sub/`);
  const robots = await (await request.get('robots.txt')).text();
  expect(robots).toContain(`Sitemap: ${site}/sub/`);
});
