/** ShapeFlow in the gallery: its numbers, what pointing shows, and how its blocks stand. */
import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { readArchitectures } from '#authoring/course/architectures.ts';
import type { Block } from '#course/architecture.ts';
import { random } from '#engine/index.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

const { flows } = readArchitectures(fileURLToPath(new URL('../..', import.meta.url)));
const opened = (page: Page, setting = '') => Figure.inGallery(page, 'ShapeFlow', setting);
const blocks = (figure: Figure) =>
  figure.root.getByRole('listbox', { name: /^Blocks of/ }).getByRole('option');
const block = (figure: Figure, number: number) => blocks(figure).nth(number);
const fact = (figure: Figure, name: string) =>
  figure.root
    .locator('.flow-facts dl > div')
    .filter({ has: figure.page.getByText(name, { exact: true }) })
    .locator('dd > b');
const whole = (value: number) => value.toLocaleString('en-US');

/** A few blocks, some of them in a stage that is open: the addresses that show them, and what the engine says. */
function drawn(): Map<string, Block> {
  const stream = random(12);
  const found = new Map<string, Block>();
  while (found.size < 4) {
    const { id, blocks } = flows[stream.integer(flows.length)]!;
    const at = stream.integer(blocks.length);
    const { blocks: inside } = blocks[at]!;
    const within = inside && stream.integer(2) === 1 ? stream.integer(inside.length) : null;
    const open = within === null ? 0 : at + 1;
    const setting = `architecture=${id}&open=${open}&step=${at + 2 + (within ?? 0)}`;
    found.set(setting, within === null ? blocks[at]! : inside![within]!);
  }
  return found;
}

test('the numbers on the page are the engine’s', async ({ page }) => {
  for (const [setting, shown] of drawn())
    await test.step(setting, async () => {
      const figure = await opened(page, setting);
      await expect(fact(figure, 'Output')).toHaveText(shown.shape.map(whole).join(' × '));
      await expect(fact(figure, 'Parameters')).toHaveText(whole(shown.parameters));
      await expect(fact(figure, 'Multiply-adds')).toHaveText(whole(shown.macs));
      await expect(fact(figure, 'A cell sees')).toHaveText(shown.field.join(' × '));
      await expect(figure.sentence).toContainText(`${shown.name}: `);
      if (shown.weights) await expect(figure.formulas).toContainText(`=${whole(shown.parameters)}`);
    });
});

test('a block that is pointed at shows its facts, until the pointer leaves', async ({ page }) => {
  const figure = await opened(page);
  await block(figure, 4).hover();
  await expect(fact(figure, 'Parameters')).toHaveText('18,496');
  await expect(figure.slider('Step')).toHaveValue('1');
  await figure.sentence.hover();
  await expect(fact(figure, 'Parameters')).toHaveText('0');
  await block(figure, 4).click();
  await expect(figure.slider('Step')).toHaveValue('5');
});

test('a row too long for its place scrolls by itself and keeps its block in sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const figure = await opened(page, 'architecture=vgg-16');
  await figure.slider('Step').press('End');
  await expect(block(figure, 10)).toBeInViewport();
  await expect(block(figure, 0)).not.toBeInViewport();
  await figure.slider('Step').press('Home');
  await expect(block(figure, 0)).toBeInViewport();
});

test('the three sides that are seen of a block meet at its edges', async ({ page }) => {
  const figure = await opened(page);
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
});
