/** Terms: the short meaning beside its word, for whoever points, tabs or taps; a link for everybody. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from './site.ts';

const path = 'learn/convolution-operation/';
const glossary = parse(readFileSync('content/glossary.yaml', 'utf8')) as { id: string; short: string }[];
const meaning = (id: string) => glossary.find((entry) => entry.id === id)!.short;

for (const build of ['top', 'sub'] as const)
  test.describe(`under ${build === 'top' ? '/' : '/sub/'}`, () => {
    test.use({ build });

    test('a term shows its meaning while it is pointed at, and while its meaning is', async ({ page }) => {
      await page.goto(path);
      const tip = page.getByRole('tooltip');
      const term = page.locator('.term', { hasText: 'kernel' }).first();
      await expect(tip).toHaveCount(0);
      await term.hover();
      await expect(tip).toHaveText(meaning('kernel'));
      await expect(term.getByRole('link')).toHaveAttribute('aria-describedby', 'tip');
      await tip.hover();
      await expect(tip).toBeVisible();
      await page.mouse.move(2, 2);
      await expect(tip).toBeHidden();
    });
  });

test('by keyboard the meaning comes with the focus, goes with Escape and comes back', async ({ page }) => {
  await page.goto(path);
  const link = (id: string) => page.locator(`.term > a[href$="#${id}"]`).first();
  const [first, second] = [link('kernel'), link('feature-map')];
  const tip = page.getByRole('tooltip');
  await page.keyboard.press('Shift');
  await first.focus();
  await expect(tip).toHaveText(meaning('kernel'));
  await expect(first).toHaveAccessibleDescription(meaning('kernel'));
  await page.keyboard.press('Escape');
  await expect(tip).toBeHidden();
  await second.focus();
  await expect(tip).toHaveText(meaning('feature-map'));
  await expect(first).not.toHaveAttribute('aria-describedby');
  await first.focus();
  await expect(tip).toHaveText(meaning('kernel'));
  await expect(tip).toBeVisible();
});

test.describe('by finger', () => {
  test.use({ hasTouch: true });

  test('a first tap tells, a second leads to the glossary', async ({ page }) => {
    await page.goto(path);
    const link = page.locator('.term > a').first();
    await link.tap();
    await expect(page.getByRole('tooltip')).toHaveText(meaning('kernel'));
    await link.tap();
    await expect(page).toHaveURL(/\/glossary\/#kernel$/);
    await expect(page.locator('#kernel')).toBeInViewport();
  });
});

test.describe('without a network', () => {
  test.use({ mayComplain: true });

  test('a term stays a link, and tells its meaning once the network is back', async ({ page }) => {
    // Nothing moves away from under the pointer any more.
    await page.goto(path, { waitUntil: 'networkidle' });
    await page.route('**/glossary.json', (route) => route.abort());
    const term = page.locator('.term').first();
    const asked = page.waitForEvent('requestfailed');
    await term.hover();
    await asked;
    await expect(page.getByRole('tooltip')).toHaveCount(0);
    await expect(term.getByRole('link')).toHaveAttribute('href', '/glossary/#kernel');
    await page.unroute('**/glossary.json');
    await page.mouse.move(2, 2);
    await term.hover();
    await expect(page.getByRole('tooltip')).toHaveText(meaning('kernel'));
  });
});
