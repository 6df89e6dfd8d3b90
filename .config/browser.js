/**
 * The one place that knows where a browser may be: used by the installation, the browser tests and the audit. Two kinds
 * are told apart: Chromium's headless shell, which is all that tests need and three times as fast at them, and a full
 * browser, which Lighthouse and everything with a window need.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

const onPath = (...names) =>
  names.flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));

/** Where a system keeps its browsers. */
const systems = {
  shell: { linux: () => onPath('chromium-headless-shell') },
  full: {
    linux: () => [
      ...onPath('google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'),
      '/opt/google/chrome/chrome',
      '/snap/bin/chromium',
    ],
    darwin: () =>
      ['/Applications', join(env.HOME ?? '/', 'Applications')].flatMap((folder) =>
        ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
          (name) => `${folder}/${name}.app/Contents/MacOS/${name}`,
        ),
      ),
    win32: () =>
      [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
        .filter(Boolean)
        .flatMap((folder) => [
          `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
          `${folder}\\Chromium\\Application\\chrome.exe`,
          `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
        ]),
  },
};

/** Playwright tells where its full browser lies, or would lie. Its shell has a folder beside that. */
async function playwrights(kind) {
  const full = await import('playwright-core').then(({ chromium }) => chromium.executablePath());
  if (kind === 'full') return [full];
  const name = 'chrome-headless-shell';
  const home = full.replace(/([\\/])chromium-(\d+)[\\/].*/, '$1chromium_headless_shell-$2');
  return (existsSync(home) ? readdirSync(home) : [])
    .filter((folder) => folder.startsWith(name))
    .map((folder) => join(home, folder, platform === 'win32' ? `${name}.exe` : name));
}

/** A browser can lie on the disk and yet lack the libraries that it needs. (On Windows asking would open a window.) */
const runs = (program) =>
  existsSync(program) &&
  (platform === 'win32' ||
    spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0);

/**
 * A browser of that kind: the one that is named, else Playwright's own, else the system's; null if there is none.
 * @param {'shell' | 'full'} kind
 * @returns {Promise<string | null>}
 */
export async function firstOfKind(kind) {
  const programs = [env.CHROME_PATH, ...(await playwrights(kind)), ...(systems[kind][platform]?.() ?? [])];
  return programs.find((program) => program && runs(program)) ?? null;
}

/** The browser to work with: where there is no shell, a full one does the same. Null if there is none. */
export const firstBrowser = async (kind = 'shell') =>
  (await firstOfKind(kind)) ?? (kind === 'shell' ? firstOfKind('full') : null);

/**
 * Nothing is fetched that the tests did not ask for, and nothing of what they ask for leaves the machine; root cannot
 * have a sandbox.
 */
export const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
];
