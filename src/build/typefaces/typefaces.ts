import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { katexCharacters } from './characters.ts';
import { cut, put } from './cut.ts';
import { faces, faceSheet } from './faces.ts';
import { katexSheet } from './katexSheet.ts';

const require = createRequire(import.meta.url);

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
