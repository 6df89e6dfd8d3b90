/**
 * Contact sheets of all figures and pages: `npm run sheet`, `npm run sheet -- --out <folder>` to keep a run elsewhere,
 * `npm run sheet -- --base <folder>` to compare with one that was kept.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { browserFlags, firstBrowser } from '../../.config/browser.js';
import { serve } from '../../.config/serve.js';
import { pages } from '../site/builds.ts';
import { take, type Subject } from './camera.ts';
import { changesBetween, type Change } from './changes.ts';
import { devices, type Device } from './look.ts';
import { line, overview } from './overview.ts';
import type { Picture } from './picture.ts';
import { makeSheets } from './sheets.ts';
import { makeStrip } from './strip.ts';

/** As many pages are open at once as the tests use. */
const LANES = 2;
/** So many changes are drawn; all of them are listed. */
const DRAWN = 40;
/** What is painted in two goes can be a shade off at its edges. */
const STEADY = '--disable-partial-raster';
const site = { folder: resolve('.cache/sheet-site'), base: '/' };

const start = performance.now();
const { values } = parseArgs({ options: { out: { type: 'string' }, base: { type: 'string' } } });
const out = resolve(values.out ?? '.cache/sheet');
const base = values.base === undefined ? null : resolve(values.base);
demandBase();
say('Building the site …');
build();
for (const old of ['pictures', 'sheets', 'changes', 'index.html'])
  rmSync(join(out, old), { recursive: true, force: true });
say('Taking pictures …');
const pictures = await takeAll();
const sheets = await makeSheets(out, pictures);
say(`${pictures.length} pictures on ${sheets.length} sheets.`);
const changes = base === null ? null : await changesBetween(base, out);
const strips = base === null ? [] : await drawn(base, changes ?? []);
writeFileSync(join(out, 'index.html'), overview({ pictures, sheets, changes, strips }));
if (changes) report(changes);
console.log(
  `\nOpen ${join(out, 'index.html')}, or the pictures in ${join(out, 'sheets')} one after another.`,
);

function say(what: string): void {
  console.log(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${what}`);
}

function demandBase(): void {
  if (base === null) return;
  const wrong =
    base === out
      ? 'is about to be replaced by the new pictures: copy it, or name another folder with --out.'
      : existsSync(join(base, 'pictures'))
        ? null
        : 'holds no pictures of an earlier run: npm run sheet -- --out <folder> makes them.';
  if (wrong === null) return;
  console.error(`${base} ${wrong}`);
  process.exit(1);
}

function build(): void {
  const args = ['build', '--config', 'tests/sheet/astro.config.mjs', '--outDir', site.folder, '--silent'];
  execFileSync(process.execPath, ['.config/astro.js', ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
}

/** Every page in every look, and on those of widgets every figure. They come back in their order, whatever took longest. */
async function takeAll(): Promise<Picture[]> {
  const server = await serve(site.folder);
  const browser = await chromium.launch({ args: [...browserFlags, STEADY], ...(await executable()) });
  try {
    const found = pages(site);
    const jobs = found.flatMap(({ file, path, html }) => {
      const name = file.replace(/(?:(?:^|\/)index)?\.html$/, '') || 'home';
      const subject: Subject = {
        name: name.startsWith('figures/') ? name : `pages/${name}`,
        address: `${server.origin}/${path}`,
      };
      return (Object.keys(devices) as Device[]).map((device) => ({
        subject,
        device,
        size: html.length,
        taken: [] as Picture[],
      }));
    });
    // The largest come first, so that no lane is left with one at the end.
    const queue = jobs.toSorted((a, b) => b.size - a.size);
    const lane = async () => {
      for (let job = queue.shift(); job; job = queue.shift())
        job.taken = await take(browser, job.subject, job.device, out);
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return jobs.flatMap(({ taken }) => taken);
  } finally {
    await browser.close();
    server.close();
  }
}

async function executable() {
  const browser = await firstBrowser();
  return browser ? { executablePath: browser } : {};
}

async function drawn(base: string, changes: readonly Change[]): Promise<string[]> {
  const files: string[] = [];
  for (const [n, change] of changes.slice(0, DRAWN).entries()) {
    const file = `changes/${String(n + 1).padStart(2, '0')} ${change.look} ${change.name.replaceAll('/', ' ')}.png`;
    await makeStrip(base, out, change, file);
    files.push(file);
  }
  return files;
}

function report(changes: readonly Change[]): void {
  if (changes.length === 0) return console.log('\nNothing has changed.');
  console.log(`\n${changes.length} changed, by pixels:\n`);
  for (const change of changes) console.log(line(change));
  if (changes.length > DRAWN) console.log(`\nThe first ${DRAWN} of them are drawn.`);
}
