/**
 * What formulas may be set in is cut before any is drawn, to some 250 characters. When all of them are drawn, their faces
 * are cut once more, to the characters that the course has: half of what a page with formulas would fetch for them.
 */
import { createHash } from 'node:crypto';
import { copyFile, glob, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cut } from './cut.ts';

/** `folder` keeps what has been cut before. */
export async function cutToFormulas(
  site: string,
  folder: string,
  characters: ReadonlySet<string>,
): Promise<void> {
  const assets = join(site, '_astro');
  const files = await readdir(assets);
  const sorted = [...characters].sort().join('');
  const names = new Map<string, string>();
  for (const file of files) {
    const name = /^(KaTeX_\w+-\w+)-.*\.woff2$/.exec(file)?.[1];
    if (name === undefined) continue;
    const made = await cut(folder, name, { from: `katex/dist/fonts/${name}.woff2`, characters: sorted });
    await copyFile(join(folder, made), join(assets, made));
    await rm(join(assets, file));
    names.set(file, made);
  }
  // A file of another content has another name, or a browser would take what it has from before.
  for (const file of files.filter((name) => name.endsWith('.css'))) {
    const sheet = renamed(await readFile(join(assets, file), 'utf8'), names);
    const name = file.replace(
      /\.[^.]+\.css$/,
      `.${createHash('sha256').update(sheet).digest('hex').slice(0, 8)}.css`,
    );
    await rm(join(assets, file));
    await writeFile(join(assets, name), sheet);
    names.set(file, name);
  }
  for await (const page of glob('**/*.html', { cwd: site })) {
    const path = join(site, page);
    await writeFile(path, renamed(await readFile(path, 'utf8'), names));
  }
}

const renamed = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replace(/(?<=\/_astro\/)[\w.-]+\.(?:css|woff2)/g, (name) => names.get(name) ?? name);
