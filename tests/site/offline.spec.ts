/**
 * The course without a network: what has been read opens, the whole of it once it is kept, and a newer build comes with
 * one reload, whole. The host is a link that leads to one build or to the other.
 */
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { writeWorker } from '#build/offline/offline.ts';
import { serve } from '../../.config/serve.js';
import { builds } from './builds.ts';

test.use({ serviceWorkers: 'allow' });

const { folder, base } = builds.sub;
let work: string;
let server: Awaited<ReturnType<typeof serve>>;
let host: string;

test.beforeEach(async () => {
  work = mkdtempSync(join(tmpdir(), 'host-'));
  symlinkSync(folder, join(work, 'host'));
  server = await serve(join(work, 'host'), { base });
  host = server.origin + base;
});
test.afterEach(() => {
  server.close();
  rmSync(work, { recursive: true });
});

/** Once the worker has what the page asked it to keep. */
const kept = (page: Page, path: string) =>
  expect
    .poll(() => page.evaluate(async (address) => Boolean(await caches.match(address)), host + path))
    .toBe(true);

test('what was read opens without a network; the whole course, once it is kept, computes and trains', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto(`${host}learn/pooling/`);
  await kept(page, 'learn/pooling/');
  await kept(page, 'offline/');
  // All that it may ask for is there as well.
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    const told = new Promise((done) => (port1.onmessage = done));
    active!.postMessage({ do: 'visited', addresses: [location.href] }, [port2]);
    await told;
  });
  const { port } = new URL(host);
  server.close();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pooling');
  const walk = page.locator('figure[data-widget=PoolWalk]').first();
  await walk.scrollIntoViewIfNeeded();
  await walk.getByRole('button', { name: 'Step forward', exact: true }).click({ timeout: 30_000 });
  await page.goto(`${host}learn/filters/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not kept here');

  server = await serve(join(work, 'host'), { base, port: Number(port) });
  await page.goto(`${host}progress/`);
  const keep = page.getByRole('button', { name: /^Keep the course for offline \(\d+\.\d MB\)$/ });
  await keep.click();
  await expect(page.getByText(/^All of it is here/)).toBeVisible({ timeout: 60_000 });
  server.close();
  await page.goto(`${host}labs/TrainingLab/`);
  const figure = page.locator('figure[data-widget=TrainingLab][data-awake]');
  await figure.getByRole('button', { name: 'Step forward', exact: true }).click();
  await expect(figure.getByRole('slider', { name: 'Step', exact: true })).toHaveValue('2', {
    timeout: 30_000,
  });
  await page.goto(`${host}learn/filters/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Filters');
  await page.keyboard.press('/');
  const search = page.getByRole('dialog', { name: 'Search the course' });
  await search.getByRole('combobox').fill('stride');
  await expect(search.getByRole('option').first()).toContainText('stride Glossary');
  await expect(search.locator('[href*="/learn/stride-and-padding/#"]').first()).toBeVisible();

  // What is removed is gone, but for the page that says so.
  await page.goto(`${host}progress/`);
  const remove = page.getByRole('button', { name: 'Remove it' });
  await remove.click();
  await expect(remove).toBeHidden();
  await expect(keep).toBeVisible();
  await page.goto(`${host}learn/filters/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not kept here');
  server = await serve(join(work, 'host'), { base, port: Number(port) });
});

test('a newer build takes the place of the older by one reload, and none of it before', async ({ page }) => {
  test.setTimeout(120_000);
  const newer = join(work, 'newer');
  cpSync(folder, newer, { recursive: true });
  for (const file of globSync('**/index.html', { cwd: newer })) {
    const html = readFileSync(join(newer, file), 'utf8');
    writeFileSync(join(newer, file), html.replaceAll('</h1>', ' (newer)</h1>'));
  }
  await writeWorker(newer, base, true);

  await page.goto(`${host}learn/pooling/`);
  await kept(page, 'learn/pooling/');
  await page.goto(`${host}learn/filters/`);
  await kept(page, 'learn/filters/');
  unlinkSync(join(work, 'host'));
  symlinkSync(newer, join(work, 'host'));
  const title = page.getByRole('heading', { level: 1 });
  await page.reload();
  await expect(title).toHaveText('Filters (newer)', { timeout: 30_000 });
  await page.goto(`${host}learn/pooling/`);
  await expect(title).toHaveText('Pooling (newer)');
  // One version is left, and what was read before is there in it.
  await expect
    .poll(() =>
      page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('sliding-window'))),
    )
    .toHaveLength(1);
});

test('storage that is full or refused takes no page away, and is said where pages are kept', async ({
  page,
  context,
}) => {
  await page.goto(`${host}progress/`);
  const keep = page.getByRole('button', { name: /^Keep the course for offline \(/ });
  await expect(keep).toBeEnabled();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: new URL(host).origin, quotaSize: 900_000 });
  await keep.click();
  await expect(page.getByText('This browser has no room for all of it.')).toBeVisible({ timeout: 30_000 });
  await page.goto(`${host}learn/filters/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Filters');
  await page.locator('figure[data-widget]').first().scrollIntoViewIfNeeded();
  await expect(page.locator('figure[data-awake]').first()).toBeVisible();

  const other = await context.newPage();
  await other.addInitScript(() => {
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
    Object.defineProperty(navigator.serviceWorker, 'ready', { value: new Promise(() => undefined) });
  });
  await other.goto(`${host}progress/`);
  await expect(other.getByText('This browser keeps no pages here.')).toBeVisible();
});
