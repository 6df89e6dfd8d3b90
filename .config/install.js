/**
 * Installs what is missing, and does nothing where nothing is: `node .config/install.js [--browser[=full]] [folder …]`,
 * where a folder is one with packages of its own. Runs on a bare Node 20, before there is any package.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firstBrowser, firstOfKind } from './browser.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';
const complaints = [];

/** Runs a command without a word, keeping what it said for the case that nothing helps. */
function quietly(command, args, folder = root) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) complaints.push(error?.message ?? `${stdout}${stderr}`.trim());
  return status === 0;
}

function giveUp(advice) {
  console.error([...complaints, advice].join('\n\n'));
  process.exit(1);
}

const packages = (lock) => JSON.parse(readFileSync(lock, 'utf8')).packages;

/** npm keeps a copy of the lock file that it installed from, less what is for other machines: it has to match ours. */
function upToDate(folder) {
  const copy = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(copy)) return false;
  const present = packages(copy);
  const wanted = packages(join(folder, 'package-lock.json'));
  const same = (name) =>
    present[name] ? present[name].integrity === wanted[name].integrity : wanted[name].optional === true;
  return (
    Object.keys(wanted).every((name) => name === '' || same(name)) &&
    Object.keys(present).every((name) => name in wanted)
  );
}

function installPackages(folder) {
  console.log('Installing packages (once, about a minute) …');
  // npm says in `npm_execpath` where it lies; without that, Windows finds npm.cmd through a shell only.
  const { npm_execpath: npm } = process.env;
  const [command, ...first] = npm ? [process.execPath, npm] : windows ? ['cmd', '/c', 'npm'] : ['npm'];
  const flags = ['--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  if (!quietly(command, [...first, 'ci', ...flags], folder))
    giveUp('The packages could not be installed; what npm said stands above.');
}

/** For Linux and Windows the packages bring Node 24 along; elsewhere the machine's own has to be recent enough. */
function demandNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const brought = existsSync(join(root, 'node_modules/.bin', windows ? 'node.cmd' : 'node'));
  if (!brought && (major < 22 || (major === 22 && minor < 18)))
    giveUp(`Node ${process.versions.node} is too old here. Please install Node 24 from https://nodejs.org.`);
}

/** Tries one way after another to get a browser of that kind; whether there is one then. */
async function getBrowser(kind) {
  const playwright = (...args) => quietly(process.execPath, ['node_modules/playwright/cli.js', ...args]);
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const [name, ...choice] = {
    shell: ['chromium-headless-shell', '--only-shell', 'chromium'],
    full: ['chromium', '--no-shell', 'chromium'],
  }[kind];
  const ways = [
    () => mayInstall && quietly('apt-get', ['update']) && quietly('apt-get', ['install', '-y', name]),
    () => playwright('install', ...choice),
    // Where the distribution has no browser of its own to give, it still has the libraries that Playwright's needs.
    () => mayInstall && playwright('install-deps', name),
  ];
  for (const way of ways) {
    way();
    if (await firstOfKind(kind)) return true;
  }
  return false;
}

/** A full browser does what a shell does, only slower: where no shell can be had, it is not asked for each time. */
async function installBrowser(kind) {
  const noShell = join(root, '.cache/no-headless-shell');
  if ((await firstOfKind(kind)) ?? (kind === 'shell' && existsSync(noShell) && (await firstBrowser())))
    return;
  console.log('Installing a browser (once) …');
  if (await getBrowser(kind)) return;
  if (kind === 'shell' && ((await firstBrowser()) ?? (await getBrowser('full')))) {
    mkdirSync(dirname(noShell), { recursive: true });
    writeFileSync(noShell, 'Delete this file to have one looked for again.\n');
  } else
    giveUp(
      'A browser is needed, and none could be installed. Please install Chrome or Chromium\n' +
        '(or set CHROME_PATH to where one is), then run this again.',
    );
}

const [folders, flags] = [[], []];
for (const word of process.argv.slice(2)) (word.startsWith('--') ? flags : folders).push(word);
for (const folder of [root, ...folders.map((name) => join(root, name))])
  if (!upToDate(folder)) installPackages(folder);
demandNode();
for (const flag of flags)
  if (flag.startsWith('--browser')) await installBrowser(flag === '--browser=full' ? 'full' : 'shell');
