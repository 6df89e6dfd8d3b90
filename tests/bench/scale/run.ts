/**
 * Builds the course with 10, 100, 1,000 and 3,000 lessons of plain text behind its own, and Starlight with the same 1,000,
 * and prints the time, the memory and the bytes of a page: `npm run scale -- [count …] [--kept] [--without-starlight]`.
 * All share images are drawn, unless those of the last run are `kept`; Starlight draws none. It is installed in `.cache`,
 * where nobody else finds it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Built } from './build.ts';
import { ours } from './ours.ts';
import { packages, starlight, writePackages } from './starlight.ts';

const root = resolve(import.meta.dirname, '../../..');
const words = process.argv.slice(2);
const asked = words.filter((word) => /^\d+$/.test(word)).map(Number);
// A site without any of the lessons comes first: what they take is what comes on top.
const counts = [0, ...(asked.length > 0 ? asked : [10, 100, 1000, 3000])];
const COMPARED = 1000;

const course = join(root, '.cache/scale/course');
const images = join(course, '.cache/share');
const pictures = () => globSync('*.png', { cwd: images }).length;

console.log(
  `Node ${process.versions.node}, Astro ${packages.astro}, Starlight ${packages['@astrojs/starlight']}\n`,
);
print('', ['seconds', 'of processor', 'MB', 'ms a lesson', 'kB a page', 'at most', 'images drawn']);
print('---', Array<string>(7).fill('---:'));

const own = new Map<number, Built>();
for (const count of counts) {
  ours(root, course, count);
  if (!words.includes('--kept')) rmSync(images, { recursive: true, force: true });
  const before = pictures();
  const built = build(course, join(root, '.config/astro.js'), 'learn/made-up-*/index.html');
  own.set(count, built);
  show('the course', count, own, pictures() - before);
}

if (!words.includes('--without-starlight')) {
  const folder = join(root, '.cache/scale/starlight');
  install(folder);
  const theirs = new Map<number, Built>();
  for (const count of [0, COMPARED]) {
    starlight(folder, count);
    theirs.set(count, build(folder, join(folder, 'node_modules/astro/bin/astro.mjs'), 'part-*/*/index.html'));
    show('Starlight', count, theirs, 0);
  }
  if (own.has(COMPARED)) compare(own, theirs);
}

function compare(ours: ReadonlyMap<number, Built>, theirs: ReadonlyMap<number, Built>): void {
  const ratio = (of: 'seconds' | 'cpu', without: 0 | 1) => {
    const [a, b] = [ours, theirs].map((site) => site.get(COMPARED)![of] - without * site.get(0)![of]) as [
      number,
      number,
    ];
    return (a / b).toFixed(2);
  };
  console.log(
    `\nOurs takes ${ratio('seconds', 0)} of Starlight's time, and ${ratio('cpu', 0)} of its processor's; ` +
      `its lessons alone ${ratio('seconds', 1)} and ${ratio('cpu', 1)} of what Starlight's pages take.`,
  );
}

function install(folder: string): void {
  writePackages(folder);
  const has = (name: string) => {
    const file = join(folder, 'node_modules', name, 'package.json');
    return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  };
  if (Object.entries(packages).every(([name, version]) => has(name) === version)) return;
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('Starlight could not be installed.');
}

function show(name: string, count: number, site: ReadonlyMap<number, Built>, drawn: number): void {
  const { seconds, cpu, peak, pages } = site.get(count)!;
  const each = count > 0 ? ((1000 * (seconds - site.get(0)!.seconds)) / count).toFixed(1) : '';
  const kB = (bytes: number | undefined) => (bytes === undefined ? '' : (bytes / 1000).toFixed(2));
  const weights = [pages[Math.floor(pages.length / 2)], pages.at(-1)].map(kB);
  print(`${name} and ${count}`, [
    ...[seconds.toFixed(1), cpu.toFixed(1), peak.toFixed(0)],
    ...[each, ...weights, String(drawn)],
  ]);
}

function print(name: string, cells: readonly string[]): void {
  console.log(`| ${[name, ...cells].join(' | ')} |`);
}
