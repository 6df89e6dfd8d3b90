/** Gives widgets what the engine makes of `content/architectures.yaml`, so that readers get numbers and no engine. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { stopAt } from '../faults/fault.ts';
import { readArchitectures, type Architectures } from './architectures.ts';
import { architecturesFile } from './courseFiles.ts';

const modules = { 'virtual:architectures': 'architectures', 'virtual:flows': 'flows' } as const;
export const isWorkedOut = (id: string): id is keyof typeof modules => Object.hasOwn(modules, id);

/** What was read last: both modules, for the pages and for the server, are made of one reading. */
let last: { readonly path: string; readonly touched: number; readonly read: Architectures } | undefined;

/** The text of such a module. */
export function workedOut(root: string, id: keyof typeof modules): string {
  const path = join(root, architecturesFile);
  const touched = statSync(path).mtimeMs;
  if (last?.path !== path || last.touched !== touched)
    last = { path, touched, read: readArchitectures(root) };
  const { read } = last;
  stopAt(read.faults);
  return `export const ${modules[id]} = ${JSON.stringify(read[modules[id]])};`;
}

export function architecturesPlugin(root: string): Plugin {
  return {
    name: 'architectures',
    resolveId: (id) => (isWorkedOut(id) ? id : undefined),
    load(id) {
      if (!isWorkedOut(id)) return undefined;
      this.addWatchFile(join(root, architecturesFile));
      return workedOut(root, id);
    },
  };
}
