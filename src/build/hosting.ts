/**
 * What hosts are told of the site, in the files that Netlify and Cloudflare Pages read: headers for each page, and what
 * may be kept for good. Other hosts are told by hand: the README says how.
 */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** For all that there is. */
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(self), clipboard-write=(self), fullscreen=(self), geolocation=(), microphone=(), payment=(), usb=()',
};
/**
 * What no page can say for itself: who may show it in a frame. Figures are made to be shown elsewhere (`/embed/`), the
 * rest is not. A page that two rules meet would have both, so that the rules are for what lies at the top, each by itself.
 */
const ownFrames = { 'Content-Security-Policy': "frame-ancestors 'self'" };
const EMBEDDED = 'embed';

/** Names that change with what is in them. */
const hashed = { 'Cache-Control': 'public, max-age=31536000, immutable' };
const hashedFolders = ['_astro/*', 'pagefind/fragment/*', 'pagefind/index/*'];

type Headers = Readonly<Record<string, string>>;
const rule = (path: string, headers: Headers) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/** `folders` are those at the top that hold pages. */
export function headersFile(base: string, folders: readonly string[]): string {
  const framed = folders.filter((folder) => folder !== EMBEDDED);
  return `${[
    rule(`${base}*`, everywhere),
    ...['', ...framed.map((folder) => `${folder}/*`)].map((path) => rule(base + path, ownFrames)),
    ...hashedFolders.map((path) => rule(base + path, hashed)),
  ].join('\n\n')}\n`;
}

const files = /^(_astro|pagefind)$/;

export async function tellHosts(folder: string, base: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory() && !files.test(entry.name))
    .map(({ name }) => name)
    .sort();
  await writeFile(join(folder, '_headers'), headersFile(base, folders));
  // GitHub Pages leaves out what begins with a line otherwise.
  await writeFile(join(folder, '.nojekyll'), '');
}
