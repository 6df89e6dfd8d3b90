import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );

const mirrored = ['engine', 'trace', 'samples', 'figures', 'widgets/kit', 'course'];
const tested = new Set(files('tests').flatMap((file) => /^(.+)\.test\.tsx?$/.exec(file)?.[1] ?? []));

/**
 * What needs no test of its own: declarations (`.d.ts`), and files in which nothing happens: they hold types alone, or
 * hand on what other files have.
 */
function isInert(file: string): boolean {
  if (file.endsWith('.d.ts')) return true;
  if (!file.endsWith('.ts')) return false;
  const rest = stripTypeScriptTypes(readFileSync(join(root, 'src', file), 'utf8'))
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\/\/.*/g, '')
    .replace(/export\s*(\*|\{[^}]*\})\s*from\s*'[^']+'\s*;?/g, '');
  return /^[\s;]*$/.test(rest);
}

// What is compiled to WebAssembly (`.as.ts`) is tested where it is called.
const untested = mirrored.flatMap((folder) =>
  files(`src/${folder}`)
    .map((file) => `${folder}/${file}`)
    .filter(
      (file) => /(?<!\.as)\.tsx?$/.test(file) && !isInert(file) && !tested.has(file.replace(/\.tsx?$/, '')),
    ),
);

test('every source has its test of the same name', () => {
  expect(untested).toEqual([]);
});

test('a file in which something happens is not taken for one in which nothing does', () => {
  expect(
    ['course/architecture.ts', 'course/flows.ts', 'course/virtual.d.ts', 'engine/index.ts'].filter(isInert),
  ).toEqual([...['course/architecture.ts', 'course/flows.ts', 'course/virtual.d.ts', 'engine/index.ts']]);
  expect(['widgets/kit/clamp.ts', 'widgets/kit/untranslated.ts', 'figures/Key.tsx'].filter(isInert)).toEqual(
    [],
  );
});
