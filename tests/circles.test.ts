/** No file leans on one that leans on it, types included: each can be read, and understood, by itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../src');

/** What a file imports from the sources, by paths in src/. */
function importsOf(file: string, text: string): string[] {
  const asked = [...text.matchAll(/(?:^|\n)(?:import|export)\b[^;]*?from '([^']+)'|\bimport\('([^']+)'\)/g)];
  return asked
    .map(([, from, later]) => from ?? later!)
    .filter((from) => /^[#.]/.test(from))
    .map((from) =>
      normalize(from.startsWith('#') ? from.slice(1) : join(dirname(file), from)).replaceAll('\\', '/'),
    );
}

/** A way from a file back to itself, if there is one. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): string[] | null => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const circle = walk(next, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return null;
}

test('the sources have no circle of imports', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(tsx?|astro)$/.test(file));
  const graph = new Map(files.map((file) => [file, importsOf(file, readFileSync(join(root, file), 'utf8'))]));
  expect([...graph.values()].flat().length).toBeGreaterThan(500);
  expect(circleIn(graph)).toBeNull();
});

test('a circle would be found, whatever way it takes', () => {
  const sources = {
    'a/one.ts': "import type { Two } from './two.ts';",
    'a/two.ts': "import { x } from 'package';\nexport * from '#b/three.ts';",
    'b/three.ts': "type One = import('#a/one.ts').One;",
  };
  const graph = new Map(Object.entries(sources).map(([file, text]) => [file, importsOf(file, text)]));
  expect(circleIn(graph)).toEqual(['a/one.ts', 'a/two.ts', 'b/three.ts', 'a/one.ts']);
});
