/** What lies beside the pages for hosts that read it. Other hosts are told by hand: the README says how. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headersFile } from './headersFile.ts';

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
