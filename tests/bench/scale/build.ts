/** A build by itself, with what it takes and what its pages weigh. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

export interface Built {
  readonly seconds: number;
  /** Seconds of processor time, and the most memory in MB, of the process that builds. */
  readonly cpu: number;
  readonly peak: number;
  /** Bytes of the HTML of each page that was asked for, gz. */
  readonly pages: readonly number[];
}

/** `pages` is a pattern for those to be weighed, in the finished site. */
export function build(folder: string, astro: string, pages: string): Built {
  const dist = join(folder, 'dist');
  rmSync(dist, { recursive: true, force: true });
  // What Astro remembers of pages from build to build would be of other ones.
  rmSync(join(folder, 'node_modules/.astro'), { recursive: true, force: true });
  const usage = join(folder, 'usage.json');
  const preload = pathToFileURL(join(import.meta.dirname, 'usage.js')).href;
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', preload, astro, 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', USAGE: usage },
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${stdout.slice(-2000)}\n${stderr.slice(-2000)}`);
  const weights = globSync(pages, { cwd: dist }).map(
    (page) => gzipSync(readFileSync(join(dist, page))).length,
  );
  const { cpu, peak } = JSON.parse(readFileSync(usage, 'utf8')) as { cpu: number; peak: number };
  return { seconds, cpu, peak, pages: weights.sort((a, b) => a - b) };
}
