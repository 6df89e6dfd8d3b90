/**
 * Faces are cut before there is a page, to all that texts and formulas may be set in. When the site is finished they are
 * cut once more, each to what it says: the two of the text weigh a quarter less then, and those of formulas two thirds.
 */
import { createHash } from 'node:crypto';
import { copyFile, glob, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cut, type Cut } from './cut.ts';
import { faces } from './faces.ts';
import { hear, look, nothing, type Spoken } from './spoken.ts';

/** `folder` keeps what has been cut before. */
export async function cutToSite(site: string, folder: string): Promise<void> {
  const assets = join(site, '_astro');
  const files = await readdir(assets);
  const spoken = await spokenIn(site);
  const names = new Map<string, string>();
  for (const file of files) {
    const name = /^(.+)-[0-9a-f]{8}\.[\w-]+\.woff2$/.exec(file)?.[1];
    const recipe = name === undefined ? null : recipeOf(name, spoken);
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
function recipeOf(name: string, { texts, slanted, variables, upright }: Spoken): Cut | null {
  if (name.startsWith('KaTeX_')) {
    const characters = name === 'KaTeX_Math-Italic' ? variables : upright;
    return { from: `katex/dist/fonts/${name}.woff2`, characters: [...characters].sort().join('') };
  }
  const face = Object.hasOwn(faces, name) ? faces[name] : undefined;
  if (!face || face.ranged) return null;
  const said = face.style === 'italic' ? slanted : texts;
  return { ...face, characters: [...face.characters].filter((letter) => said.has(letter)).join('') };
}

async function spokenIn(site: string): Promise<Spoken> {
  const spoken = nothing();
  for await (const file of glob('**/*.{html,js,json}', { cwd: site })) {
    const text = await readFile(join(site, file), 'utf8');
    hear(spoken, text);
    if (file.endsWith('.html')) look(spoken, text);
  }
  return spoken;
}

const renamed = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replace(/\/_astro\/([\w.-]+\.(?:css|woff2))/g, (whole, name: string) =>
    names.has(name) ? `/_astro/${names.get(name)}` : whole,
  );
