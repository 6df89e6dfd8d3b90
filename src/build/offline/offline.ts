/**
 * The service worker, `sw.js`, with the list of all files that the finished site is made of. With `OFFLINE=no` in the
 * environment a build takes it back: its worker throws everything away that earlier ones have kept.
 */
import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const isOffered = (environment: Readonly<Record<string, string | undefined>>): boolean =>
  environment['OFFLINE'] !== 'no';

/** What nobody reads without a network: pages in the frames of others, what is for programs, the worker itself. */
const leftOut =
  /^(?:embed\/|share\/|sitemap|icon-|(?:sw\.js|robots\.txt|rss\.xml|llms\.txt)$|_(?!astro\/)|\.)|\.map$/;

/** Each file's address within the site, with the beginning of its SHA-256 and its bytes. */
export async function filesOf(
  built: string,
): Promise<Readonly<Record<string, readonly [digest: string, bytes: number]>>> {
  const files: [string, readonly [string, number]][] = [];
  for await (const found of glob('**/*.*', { cwd: built })) {
    const file = found.replaceAll('\\', '/');
    if (!isWanted(file)) continue;
    const content = await readFile(join(built, file));
    const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
    files.push([file.replace(/(^|\/)index\.html$/, '$1'), [digest, content.length]]);
  }
  return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const isWanted = (file: string): boolean => !leftOut.test(file);

export async function writeWorker(built: string, base: string, offered: boolean): Promise<void> {
  const source = (name: string) => readFile(join(import.meta.dirname, name), 'utf8');
  const worker = offered
    ? workerFor(await filesOf(built), base, await source('worker.js'))
    : `${baseLine(base)}${await source('removal.js')}`;
  await writeFile(join(built, 'sw.js'), worker);
}

const baseLine = (base: string) => `const base = ${JSON.stringify(base)};\n`;

function workerFor(files: Awaited<ReturnType<typeof filesOf>>, base: string, source: string): string {
  const list = JSON.stringify(files);
  const version = createHash('sha256').update(list).update(source).digest('hex').slice(0, 16);
  return `const version = '${version}';\n${baseLine(base)}const files = ${list};\n${source}`;
}
