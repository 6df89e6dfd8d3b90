import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { plainImports } from '#build/plainImports.ts';

test('a part that is loaded late is imported, and nothing is asked for ahead of it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'late-'));
  try {
    writeFileSync(join(root, 'page.js'), "window.open = () => import('./late.js');");
    writeFileSync(join(root, 'late.js'), "import { shared } from './shared.js'; export const late = shared;");
    writeFileSync(join(root, 'shared.js'), 'export const shared = 1;');
    const made = await build({
      ...{ root, configFile: false, logLevel: 'silent', plugins: [plainImports()] },
      build: { write: false, minify: false, rolldownOptions: { input: join(root, 'page.js') } },
    });
    const code = JSON.stringify(made);
    expect(code).toMatch(/import\(/);
    expect(code).not.toMatch(/modulepreload|mapDeps|csp-nonce/);
  } finally {
    rmSync(root, { recursive: true });
  }
});
