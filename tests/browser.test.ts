/** Which browser is taken of those that a machine has: small scripts stand for them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { firstBrowser } from '../.config/browser.js';

describe.skipIf(process.platform !== 'linux')('the first browser', () => {
  const machine = mkdtempSync(join(tmpdir(), 'browsers-'));
  let playwrights: string;

  beforeAll(async () => {
    vi.stubEnv('PATH', join(machine, 'bin'));
    vi.stubEnv('CHROME_PATH', '');
    vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', join(machine, 'playwright'));
    playwrights = await import('playwright-core').then(({ chromium }) => chromium.executablePath());
  });
  afterEach(() => {
    rmSync(machine, { recursive: true });
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  /** Puts a program there that starts well, or does not. */
  function install(path: string, status = 0): string {
    const program = join(machine, path);
    mkdirSync(dirname(program), { recursive: true });
    writeFileSync(program, `#!/bin/sh\nexit ${status}\n`, { mode: 0o755 });
    return program;
  }
  const found = async () => [await firstBrowser(), await firstBrowser('full')];

  test('is the shell for tests, a full one for the rest, and a full one where there is no shell', async () => {
    const full = install('bin/chromium');
    expect(await found()).toEqual([full, full]);
    const shell = install('bin/chromium-headless-shell');
    expect(await found()).toEqual([shell, full]);
  });

  test('is none that does not start', async () => {
    const full = install('bin/chromium-browser');
    install('bin/chromium-headless-shell', 1);
    install('bin/chromium', 127);
    expect(await found()).toEqual([full, full]);
  });

  test('is Playwright’s own before the system’s, and the one that is named before both', async () => {
    install('bin/chromium');
    install('bin/chromium-headless-shell');
    const full = install(playwrights.slice(machine.length));
    const [, revision, platform] = /chromium-(\d+)\/chrome-([^/]+)\//.exec(full)!;
    const shell = install(
      `playwright/chromium_headless_shell-${revision}/chrome-headless-shell-${platform}/chrome-headless-shell`,
    );
    expect(await found()).toEqual([shell, full]);
    const named = install('mine');
    vi.stubEnv('CHROME_PATH', named);
    expect(await found()).toEqual([named, named]);
    vi.stubEnv('CHROME_PATH', '');
  });

  test('is not installed where there is one', () => {
    install('bin/chromium-headless-shell');
    install('bin/chromium');
    for (const flag of ['--browser', '--browser=full'])
      expect(
        spawnSync(process.execPath, ['.config/install.js', flag], {
          cwd: fileURLToPath(new URL('..', import.meta.url)),
          encoding: 'utf8',
        }),
      ).toMatchObject({ status: 0, stdout: '', stderr: '' });
  }, 30_000);
});
