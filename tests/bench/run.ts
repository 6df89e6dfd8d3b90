import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assembled } from '../../src/build/assembly.ts';
import type { Plugin } from 'esbuild';
import type { Result } from './contest.ts';

/**
 * Times our backends beside TensorFlow's, ONNX Runtime and convnetjs, in Node and in Chromium, one thread each, and prints
 * medians and ratios (of the best runs in brackets). `node tests/bench/run.ts [rounds]`. The others are installed in this folder first, where nobody
 * else finds them.
 */
const here = import.meta.dirname;
const rounds = Number(process.argv[2] ?? 60);

// npm writes this file when it is done, so that an install that broke off is made good.
if (!existsSync(`${here}/node_modules/.package-lock.json`)) {
  execFileSync('npm', ['ci', '--ignore-scripts'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** Our WebAssembly, compiled as for the site. */
const webAssembly: Plugin = {
  name: 'assembly',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\.as\.ts\?/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path),
      namespace: 'assembly',
    }));
    onLoad({ filter: /./, namespace: 'assembly' }, ({ path }) => ({
      contents: assembled(path),
      loader: 'js',
    }));
  },
};

const folders = {
  tfjs: `${here}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`,
  onnx: `${here}/node_modules/onnxruntime-web/dist/`,
};

const { contest } = createRequire(import.meta.url)(await bundled('node')) as typeof import('./contest.ts');
const onnx = pathToFileURL(folders.onnx).href;
print(`Node ${process.versions.node}`, await contest(rounds, { ...folders, onnx }));

const chromium = await inChromium();
print(chromium.name, chromium.results);

/** The contest with all contestants in one file; Node cannot read TensorFlow's modules as they are published. */
async function bundled(platform: 'node' | 'browser'): Promise<string> {
  const { build } = await import('esbuild');
  const outfile = `${here}/node_modules/.cache/${platform}.cjs`;
  const node = {
    ...{ platform, format: 'cjs', mainFields: ['module', 'main'] },
    // What ONNX Runtime asks of its module, a file of another kind does not have.
    ...{ banner: { js: 'const here = require("node:url").pathToFileURL(__filename).href;' } },
    ...{ define: { 'import.meta.url': 'here' } },
  } as const;
  const browser = { platform, format: 'iife', globalName: 'bench' } as const;
  const entryPoints = [`${here}/contest.ts`];
  await build({
    ...{ entryPoints, outfile, bundle: true, plugins: [webAssembly], logLevel: 'error' },
    ...(platform === 'node' ? node : browser),
  });
  return outfile;
}

async function inChromium(): Promise<{ name: string; results: Result[] }> {
  const { chromium } = await import('@playwright/test');
  const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-headless-shell'];
  const executablePath = installed.find((path) => existsSync(path));
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    // Chromium has no sandbox for root.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    // An address of its own, answered from these folders, because what loads WebAssembly wants one to load it from.
    const site = 'http://bench.localhost';
    await page.route(`${site}/**`, (route) => {
      const [, folder, file] = new URL(route.request().url()).pathname.split('/');
      if (!file) return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
      return route.fulfill({ path: folders[folder as keyof typeof folders] + file });
    });
    await page.goto(`${site}/`);
    await page.addScriptTag({ path: await bundled('browser') });
    const places = JSON.stringify({ tfjs: `${site}/tfjs/`, onnx: `${site}/onnx/` });
    const results = await page.evaluate<Result[]>(`bench.contest(${rounds}, ${places})`);
    return { name: `Chromium ${browser.version()}`, results };
  } finally {
    await browser.close();
  }
}

/** A table in Markdown for each task: what each contestant does in a second, and how many times as much ours do. */
function print(where: string, results: readonly Result[]): void {
  for (const { task, unit, amount, milliseconds } of results) {
    const names = Object.keys(milliseconds);
    const fast = names.filter((name) => /^ours, (relaxed|simd)$/.test(name));
    const rows = names.map((name) => {
      const speeds = [milliseconds[name]!.median, milliseconds[name]!.best].map((ms) => (1000 * amount) / ms);
      const times = fast.map((one) => {
        const ratio = (of: 'median' | 'best') => milliseconds[name]![of] / milliseconds[one]![of];
        return `${ratio('median').toFixed(2)}× (${ratio('best').toFixed(2)}×)`;
      });
      const [usual, best] = speeds.map((speed) => speed.toFixed(speed < 100 ? 2 : 0));
      return [name, `${usual} (${best})`, milliseconds[name]!.median.toFixed(3), ...times];
    });
    const head = [`${where}: ${task}`, `${unit} (best)`, 'ms', ...fast.map((name) => `${name} :`)];
    const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
    console.log(`\n${lines.join('\n')}`);
  }
}
