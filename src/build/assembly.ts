/**
 * Compiles the engine's WebAssembly, which is written in AssemblyScript: a module `x.as.ts` is imported with the build that
 * is wanted, `x.as.ts?simd` or `x.as.ts?relaxed`, and is then its bytes. What has been compiled is kept in `.cache`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
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

/** The JavaScript of such a module; `id` is its path with the build asked for. */
export function assembled(id: string): string {
  const [file, build] = id.split('?') as [string, keyof typeof builds];
  const bytes = readFileSync(compiled(file, build));
  // A module of text goes wherever JavaScript goes: into a page, a worker, Node, and what is kept for reading offline.
  return `export default Uint8Array.from(atob('${bytes.toString('base64')}'), (byte) => byte.charCodeAt(0));`;
}

function compiled(file: string, build: keyof typeof builds): string {
  const sources = readdirSync(dirname(file)).filter((name) => name.endsWith('.as.ts'));
  const hash = createHash('sha256').update(JSON.stringify(flags));
  hash.update(readFileSync(join(compiler, 'package.json')));
  for (const name of sources.sort()) hash.update(readFileSync(join(dirname(file), name)));
  const kept = join(root, '.cache/assembly', `${hash.digest('hex').slice(0, 16)}-${build}.wasm`);
  if (existsSync(kept)) return kept;
  mkdirSync(dirname(kept), { recursive: true });
  const made = `${kept}.${process.pid}`;
  const args = [join(compiler, 'bin/asc.js'), file, '--outFile', made, '--use', builds[build], ...flags];
  execFileSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  // Two processes may compile the same: a file appears under its name when it is whole.
  renameSync(made, kept);
  return kept;
}

export function assembly(): Plugin {
  return {
    name: 'assembly',
    enforce: 'pre',
    load: {
      filter: { id: asked },
      handler(id) {
        const folder = dirname(id);
        for (const name of readdirSync(folder))
          if (name.endsWith('.as.ts')) this.addWatchFile(join(folder, name));
        return { code: assembled(id), map: null, moduleType: 'js' };
      },
    },
  };
}
