import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename as move, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import fontverter from 'fontverter';
import subsetFont from 'subset-font';

import { katexCharacters } from './characters.ts';
import { faces, faceSheet, type Cut } from './faces.ts';
import { katexSheet } from './katexSheet.ts';
import { rename } from './sfnt.ts';

const require = createRequire(import.meta.url);
const LICENCE_ADDRESS = 14;

/** Cuts a font once: the name of the result tells what it was made from and how. */
async function cut(folder: string, name: string, recipe: Cut): Promise<string> {
  const { from, characters, features, axes, renamed } = recipe;
  const whole = await readFile(require.resolve(from));
  const options = {
    targetFormat: 'sfnt' as const,
    noHinting: true,
    preserveNameIds: [LICENCE_ADDRESS],
    ...(features && { keepFeatures: features }),
    ...(axes && { variationAxes: axes }),
  };
  const how = JSON.stringify([characters, options, renamed]);
  const file = `${name}-${createHash('sha256').update(whole).update(how).digest('hex').slice(0, 8)}.woff2`;
  const path = join(folder, file);
  if (existsSync(path)) return file;
  const sfnt = await subsetFont(whole, characters, options);
  if (renamed) rename(sfnt, ...renamed);
  await put(path, await fontverter.convert(sfnt, 'woff2'));
  return file;
}

/** Two builds at once never see half a file. */
async function put(path: string, content: string | Buffer): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, content);
  await move(draft, path);
}

/** Cuts all faces and writes both sheets; the answer names the file of each. */
export async function makeAll(folder: string): Promise<ReadonlyMap<string, string>> {
  await mkdir(folder, { recursive: true });
  const files = new Map<string, string>();
  for (const [name, face] of Object.entries(faces)) files.set(name, await cut(folder, name, face));
  await put(join(folder, 'typefaces.css'), faceSheet(files));

  const katex = await readFile(require.resolve('katex/dist/katex-swap.min.css'), 'utf8');
  const fonts = new Map<string, string>();
  for (const [, name] of katex.matchAll(/url\(fonts\/([\w-]+)\.woff2\)/g))
    fonts.set(
      name!,
      await cut(folder, name!, { from: `katex/dist/fonts/${name}.woff2`, characters: katexCharacters }),
    );
  await put(join(folder, 'katex.css'), katexSheet(katex, fonts));

  return new Map([...files, ...fonts].map(([name, file]) => [`${name}.woff2`, file]))
    .set('typefaces.css', 'typefaces.css')
    .set('katex.css', 'katex.css');
}
