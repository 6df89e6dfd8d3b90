/**
 * Compiles the engine's WebAssembly, which is written in AssemblyScript: a module `x.as.ts` is imported with the build that
 * is wanted, `x.as.ts?simd` or `x.as.ts?relaxed`, and is then its bytes. What has been compiled is kept in `.cache`.
 */
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Plugin } from 'vite';

const root = resolve(import.meta.dirname, '../..');
const compiler = join(root, 'node_modules/assemblyscript');
const flags = [
  ...[
    '--optimizeLevel',
    '3',
    '--shrinkLevel',
    '1',
    '--runtime',
    'stub',
    '--noAssert',
    '--use',
    'abort=',
    '--initialMemory',
    '1024',
    '--disableWarning',
    '112',
  ],
  ...['--enable', 'simd', '--enable', 'relaxed-simd'],
];
const builds = { simd: 'RELAXED=0', relaxed: 'RELAXED=1' } as const;
export const asked = /\.as\.ts\?(simd|relaxed)$/;

/** How such a module is compiled, and where its bytes are kept; `id` is its path with the build asked for. */
interface Order {
  readonly kept: string;
  readonly made: string;
  readonly command: readonly string[];
}

function orderOf(id: string): Order {
  const [file, build] = id.split('?') as [string, keyof typeof builds];
  const sources = readdirSync(dirname(file)).filter((name) => name.endsWith('.as.ts'));
  const hash = createHash('sha256').update(JSON.stringify(flags));
  hash.update(readFileSync(join(compiler, 'package.json')));
  for (const name of sources.sort()) hash.update(readFileSync(join(dirname(file), name)));
  const kept = join(root, '.cache/assembly', `${hash.digest('hex').slice(0, 16)}-${build}.wasm`);
  mkdirSync(dirname(kept), { recursive: true });
  const made = `${kept}.${process.pid}`;
  const command = [join(compiler, 'bin/asc.js'), file, '--outFile', made, '--use', builds[build], ...flags];
  return { kept, made, command };
}

/** The JavaScript of a compiled module. */
function moduleOf({ kept, made }: Order): string {
  // Two processes may compile the same: a file appears under its name when it is whole.
  if (existsSync(made)) renameSync(made, kept);
  // A module of text goes wherever JavaScript goes: into a page, a worker, Node, and what is kept for reading offline.
  return `export default Uint8Array.from(atob('${readFileSync(kept).toString('base64')}'), (byte) => byte.charCodeAt(0));`;
}

export function assembled(id: string): string {
  const order = orderOf(id);
  if (!existsSync(order.kept))
    execFileSync(process.execPath, order.command, { stdio: ['ignore', 'inherit', 'inherit'] });
  return moduleOf(order);
}

const run = promisify(execFile);
/** What is being compiled: a page and its worker ask for the same. */
const orders = new Map<string, Promise<unknown>>();

/** The same while other modules are seen to. */
async function assembledBeside(id: string): Promise<string> {
  const order = orderOf(id);
  const { kept, command } = order;
  if (!existsSync(kept)) {
    if (!orders.has(kept)) orders.set(kept, run(process.execPath, [...command]));
    await orders.get(kept);
  }
  return moduleOf(order);
}

export function assembly(): Plugin {
  return {
    name: 'assembly',
    enforce: 'pre',
    load: {
      filter: { id: asked },
      async handler(id) {
        const folder = dirname(id);
        for (const name of readdirSync(folder))
          if (name.endsWith('.as.ts')) this.addWatchFile(join(folder, name));
        return { code: await assembledBeside(id), map: null, moduleType: 'js' };
      },
    },
  };
}
