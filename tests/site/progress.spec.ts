/** What a reader has done: noted in the lessons, shown on every page, carried away, begun anew, certified. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { builds, isLesson, pages } from './builds.ts';
import { Figure } from './figure.ts';
import { expect, test, unfold } from './site.ts';

const KEY = 'sliding-window.progress';
const lessons = pages(builds.top).filter(isLesson);
const kept = (page: Page) =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, object>, KEY);

test('checks, tasks and steps are noted where they are done, and shown on every page', async ({
  page,
  context,
}) => {
  await page.goto('learn/how-machines-see/');
  await unfold(page);
  const check = page.locator('fieldset[data-check=choice]').first();
  const right = await check
    .locator('[data-answer]')
    .evaluateAll((all) => all.findIndex((it) => 'right' in (it as HTMLElement).dataset));
  await check.locator('input[type=radio]').nth(right).check();
  await expect.poll(async () => Object.keys((await kept(page))['steps'] ?? {}).length).toBeGreaterThan(0);

  const explorer = await Figure.open(page, 'learn/convolution-explorer/', 'ConvWalk', 'stage');
  const task = page.locator('.task').filter({ hasText: 'with a stride above 1' });
  await explorer.slider('Stride').press('ArrowRight');
  await expect(task.locator('.state')).toHaveText('Done');
  await page.reload();
  await expect(task.locator('.state')).toHaveText('Done');
  await expect(page.locator('nav.course [data-lesson=how-machines-see] .done-mark')).toHaveAccessibleName(
    'Begun:',
  );

  await page.goto('progress/');
  const row = (name: string) => page.locator(`.progress-row[data-lesson~=${name}]`);
  await expect(row('how-machines-see')).toContainText(/[1-9] of 8 steps, 1 of 8 quick checks/);
  await expect(row('convolution-explorer')).toContainText('1 of 8 tasks');

  // Another tab, at the same time.
  const other = await context.newPage();
  await other.goto('learn/pooling/');
  await other.getByRole('button', { name: 'Mark as complete' }).click();
  await expect(row('pooling').getByRole('checkbox')).toBeChecked();
  await row('pooling').getByRole('checkbox').press('Space');
  await expect(other.getByRole('button', { name: 'Mark as complete' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );

  await page.goto('./');
  await expect(page.locator('.calls .first')).toHaveText('Go on with Pooling');
});

test('progress is carried away, forgotten, brought back, and taken in again', async ({ page }) => {
  await page.goto('progress/');
  const boxes = page.getByRole('checkbox');
  const status = page.locator('.keeping [role=status]');
  await boxes.nth(2).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file', exact: true }).press('Enter'),
  ]);
  const buffer = await readFile(await download.path());

  await page.getByRole('button', { name: 'Begin anew' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(boxes.nth(2)).toBeChecked();
  await page.getByRole('button', { name: 'Begin anew' }).press('Enter');
  await page.getByRole('button', { name: 'Forget everything' }).press('Enter');
  await expect(boxes.nth(2)).not.toBeChecked();
  await boxes.nth(0).check();
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await status.getByRole('button', { name: 'Bring it back' }).press('Enter');
  await expect(boxes.nth(0)).toBeChecked();
  await expect(boxes.nth(2)).not.toBeChecked();

  const picker = page.locator('input[type=file]');
  const file = (text: string | Buffer) => ({
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await picker.setInputFiles(file('{"course":"Sliding Window","version":9}'));
  await expect(status).toContainText('newer version');
  await picker.setInputFiles(file(buffer));
  await expect(status).toContainText('mine.json');
  await expect(boxes.nth(0)).toBeChecked();
  await expect(boxes.nth(2)).toBeChecked();
});

test('whoever has completed every lesson gets a certificate, on one sheet, and as a file', async ({
  page,
}) => {
  await page.addInitScript(
    ([key, ids]) => {
      const done = ids.map((id, at) => [id, { done: true, at: at + 1 }] as const);
      const last = { lesson: ids[0]!, at: 1 };
      localStorage.setItem(key, JSON.stringify({ version: 1, lessons: Object.fromEntries(done), last }));
    },
    [KEY, lessons.map(({ path }) => path.split('/')[1]!)] as const,
  );
  await page.goto('./');
  await expect(page.locator('.calls .first')).toHaveText('See your certificate');
  await page.locator('.calls .first').click();
  const name = page.getByRole('textbox', { name: 'The name on it' });
  await name.fill('Ada Łukasiewicz');
  await expect(page.locator('.certificate svg')).toContainText('Ada Łukasiewicz');
  await page.reload();
  await expect(name).toHaveValue('Ada Łukasiewicz');

  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
  }
  for (const [button, start] of Object.entries({ 'Save as SVG': '<svg', 'Save as PNG': '\x89PNG' })) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 4).toString('latin1')).toBe(start);
    expect(bytes.length).toBeGreaterThan(20_000);
  }
  await page.getByRole('checkbox').first().uncheck();
  await expect(page.locator('.award')).toBeHidden();
});
