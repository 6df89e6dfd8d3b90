/** ShapeFlow in the gallery: its numbers, the row of blocks by keys and pointer, stages unfolded and folded. */
import type { Page } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { readArchitectures } from '#authoring/architectures.ts';
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

test('arrows go through the row, which is one tab stop, and the address follows', async ({ page }) => {
  const figure = await opened(page);
  await expect(figure.root.locator('[role=option][tabindex="0"]')).toHaveCount(1);
  await block(figure, 0).focus();
  for (let number = 1; number <= 8; number++) {
    await page.keyboard.press('ArrowRight');
    await expect(block(figure, number)).toBeFocused();
    await expect(figure.sentence).toContainText(`${number} of 8. `);
    await expect(figure.slider('Step')).toHaveValue(String(number + 1));
  }
  await page.keyboard.press('ArrowRight');
  await expect(block(figure, 8)).toBeFocused();
  await figure.addressSays({ step: '9' });
  await page.keyboard.press('Home');
  await expect(block(figure, 0)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(figure.sentence).toContainText('4,096 numbers become 10 numbers');
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

test('the player walks through the layers and tells each', async ({ page }) => {
  const figure = await opened(page);
  const forward = figure.button('Step forward');
  await forward.focus();
  for (const told of ['1 of 8. Convolution', '2 of 8. ReLU', '3 of 8. Max pool']) {
    await page.keyboard.press('Enter');
    await expect(figure.sentence).toContainText(told);
    await expect(page.locator('#announcer')).toContainText(told);
  }
});

test('a stage unfolds in its place and folds again by keyboard, and another network folds it', async ({
  page,
}) => {
  const figure = await opened(page, 'architecture=resnet-50&step=5');
  await expect(blocks(figure)).toHaveCount(9);
  await figure.button('Unfold stage 4').press('Enter');
  await expect(blocks(figure)).toHaveCount(14);
  await expect(block(figure, 4)).toHaveAttribute('aria-selected', 'true');
  await expect(figure.sentence).toContainText('inside stage 4. Residual block');
  await figure.addressSays({ open: '4' });

  // Another stage, behind the open one, takes its place.
  await block(figure, 10).click();
  await figure.button('Unfold stage 5').press('Enter');
  await expect(blocks(figure)).toHaveCount(11);
  await expect(block(figure, 5)).toHaveAttribute('aria-selected', 'true');
  await expect(figure.button('Fold stage 5')).toBeFocused();
  await figure.button('Fold stage 5').press('Enter');
  await expect(blocks(figure)).toHaveCount(9);

  await figure.button('Unfold stage 5').press('Enter');
  // The pointer rests on the last block, which the next network has no counterpart of.
  await block(figure, 10).hover();
  await figure.choice('Architecture').selectOption({ label: 'AlexNet' });
  await expect(blocks(figure)).toHaveCount(9);
  await figure.addressSays({ architecture: 'alexnet', open: null });
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

test('the table has every block and their sum', async ({ page }) => {
  const figure = await opened(page);
  await figure.root.getByText('All blocks as a table').click();
  await expect(figure.root.getByRole('rowheader')).toHaveCount(10);
  await expect(figure.root.getByRole('row', { name: /^Together/ })).toHaveText(/60,362\s*5,644,288/);
});

test('a nonsense address opens with sound values and says what it did not take', async ({ page }) => {
  const figure = await opened(page, 'architecture=resnet-49&open=3&step=99');
  const notice = figure.root.locator('.plate-notice');
  await expect(notice).toContainText('Architecture takes one of small, lenet-5,');
  await expect(notice).toContainText('A small network is shown layer by layer');
  await expect(figure.slider('Step')).toHaveValue('9');
  await expect(blocks(figure)).toHaveCount(9);
});
