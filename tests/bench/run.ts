import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Result } from './contest.ts';

/**
 * Times the plain engine beside convnetjs and tfjs-cpu, in Node and in Chromium, one thread each, and prints medians
 * and ratios. `node tests/bench/run.ts [rounds]`. The others are installed in this folder first, where nobody else
 * finds them.
 */
const here = import.meta.dirname;
const rounds = Number(process.argv[2] ?? 30);

// npm writes this file when it is done, so that an install that broke off is made good.
if (!existsSync(`${here}/node_modules/.package-lock.json`)) {
  execFileSync('npm', ['ci', '--ignore-scripts'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

const { contest } = createRequire(import.meta.url)(await bundled('node')) as typeof import('./contest.ts');
print(`Node ${process.versions.node}`, await contest(rounds));

const chromium = await inChromium();
print(chromium.name, chromium.results);

/** The contest with all contestants in one file; Node cannot read TensorFlow's modules as they are published. */
async function bundled(platform: 'node' | 'browser'): Promise<string> {
  const { build } = await import('esbuild');
  const outfile = `${here}/node_modules/.cache/${platform}.cjs`;
  const node = { platform, format: 'cjs', mainFields: ['module', 'main'] } as const;
  const browser = { platform, format: 'iife', globalName: 'bench' } as const;
  const entryPoints = [`${here}/contest.ts`];
  await build({ entryPoints, outfile, bundle: true, ...(platform === 'node' ? node : browser) });
  return outfile;
}

async function inChromium(): Promise<{ name: string; results: Result[] }> {
  const { chromium } = await import('@playwright/test');
  const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  const browser = await chromium.launch({
    ...(installed ? { executablePath: installed } : {}),
    // Chromium has no sandbox for root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ path: await bundled('browser') });
    await page.evaluate(`bench.contest(${rounds}).then((results) => { globalThis.results = results; }); 0`);
    const results = await page.waitForFunction('globalThis.results', null, { timeout: 600_000 });
    return { name: `Chromium ${browser.version()}`, results: (await results.jsonValue()) as Result[] };
  } finally {
    await browser.close();
  }
}

/** A table in Markdown: what each contestant does in a second, and how many times as much ours does. */
function print(where: string, results: readonly Result[]): void {
  const names = Object.keys(results[0]!.milliseconds);
  const [first, ...others] = names as [string, ...string[]];
  const rows = results.map(({ task, unit, amount, milliseconds }) => {
    const speed = (name: string): number => (1000 * amount) / milliseconds[name]!;
    const shown = (name: string): string => speed(name).toFixed(speed(name) < 100 ? 2 : 0);
    return [
      `${task} (${unit})`,
      ...names.map((name) => `${shown(name)} (${milliseconds[name]!.toFixed(2)} ms)`),
      ...others.map((name) => `${(speed(first) / speed(name)).toFixed(1)}×`),
    ];
  });
  const head = [where, ...names, ...others.map((name) => `ours : ${name}`)];
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  console.log(`\n${lines.join('\n')}\n`);
}
