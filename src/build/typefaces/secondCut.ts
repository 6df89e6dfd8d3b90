/**
 * Faces are cut before there is a page, to all that texts and formulas may be set in. When the site is finished they are
 * cut once more, to what it says: typefaces weigh a seventh less then, and those of formulas two thirds.
 */
import { createHash } from 'node:crypto';
import { copyFile, glob, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cut, type Cut } from './cut.ts';
import { faces } from './faces.ts';

/** `folder` keeps what has been cut before; `formulas` are the characters of all formulas. */
export async function cutToSite(site: string, folder: string, formulas: ReadonlySet<string>): Promise<void> {
  const assets = join(site, '_astro');
  const files = await readdir(assets);
  const texts = await charactersOf(site);
  const names = new Map<string, string>();
  for (const file of files) {
    const name = /^(.+)-[0-9a-f]{8}\.[\w-]+\.woff2$/.exec(file)?.[1];
    const recipe = name === undefined ? null : recipeOf(name, texts, formulas);
    if (!recipe) continue;
    const made = await cut(folder, name!, recipe);
    await copyFile(join(folder, made), join(assets, made));
    await rm(join(assets, file));
    names.set(file, made);
  }
  // A file of another content has another name, or a browser would take what it has from before.
  for (const file of files.filter((name) => name.endsWith('.css'))) {
    const sheet = renamed(await readFile(join(assets, file), 'utf8'), names);
    const hash = createHash('sha256').update(sheet).digest('hex').slice(0, 8);
    const name = file.replace(/\.[^.]+\.css$/, `.${hash}.css`);
    await rm(join(assets, file));
    await writeFile(join(assets, name), sheet);
    names.set(file, name);
  }
  for await (const page of glob('**/*.html', { cwd: site })) {
    const path = join(site, page);
    await writeFile(path, renamed(await readFile(path, 'utf8'), names));
  }
}

/** Null for what stays as it is: a face that is fetched by the range of its characters, and the fonts of others. */
function recipeOf(name: string, texts: ReadonlySet<string>, formulas: ReadonlySet<string>): Cut | null {
  if (name.startsWith('KaTeX_'))
    return { from: `katex/dist/fonts/${name}.woff2`, characters: [...formulas].sort().join('') };
  const face = Object.hasOwn(faces, name) ? faces[name] : undefined;
  if (!face || face.ranged) return null;
  return { ...face, characters: [...face.characters].filter((letter) => texts.has(letter)).join('') };
}

/** What can be typed, and written in HTML by a name; scripts say some of their characters by number. */
const always = `${String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i))}\u00a0‘’“”–—…·×−`;
const beyondTyped = /[^\0-\x7f]/gu;
const byNumber = /\\(?:u\{?([0-9a-f]{4,5})\}?|x([0-9a-f]{2}))/gi;

async function charactersOf(site: string): Promise<ReadonlySet<string>> {
  const seen = new Set(always);
  for await (const file of glob('**/*.{html,js,json}', { cwd: site })) {
    const text = await readFile(join(site, file), 'utf8');
    for (const [letter] of text.matchAll(beyondTyped)) seen.add(letter);
    for (const [, long, short] of text.matchAll(byNumber))
      seen.add(String.fromCodePoint(parseInt((long ?? short)!, 16)));
  }
  return seen;
}

const renamed = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replace(/\/_astro\/([\w.-]+\.(?:css|woff2))/g, (whole, name: string) =>
    names.has(name) ? `/_astro/${names.get(name)}` : whole,
  );
