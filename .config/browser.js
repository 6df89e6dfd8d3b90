/** The one place that knows where a browser may be: used by the installation, the browser tests and the audit. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

const programs = {
  linux: [
    ...['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].flatMap((name) =>
      (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)),
    ),
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
  ],
  darwin: ['/Applications', join(env.HOME ?? '/', 'Applications')].flatMap((folder) =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `${folder}/${name}.app/Contents/MacOS/${name}`,
    ),
  ),
  win32: [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Chromium\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]),
};

/** A browser can lie on the disk and yet lack the libraries that it needs. (On Windows asking would open a window.) */
const runs = (program) =>
  existsSync(program) &&
  (platform === 'win32' ||
    spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0);

/**
 * The browser to test with: the one that is named, else Playwright's own, else the system's; null if there is none.
 * @returns {Promise<string | null>}
 */
export async function firstBrowser() {
  const playwrights = await import('playwright-core').then(({ chromium }) => chromium.executablePath());
  return (
    [env.CHROME_PATH, playwrights, ...(programs[platform] ?? [])].find(
      (program) => program && runs(program),
    ) ?? null
  );
}

/** Nothing is fetched that the tests did not ask for; root cannot have a sandbox. */
export const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
