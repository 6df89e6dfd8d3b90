/** Cuts fonts to the characters that are needed of them. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename as move, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import fontverter from 'fontverter';
import subsetFont from 'subset-font';
import { rename } from './sfnt.ts';

/** How a font is cut. */
export interface Cut {
  /** Where the whole font lies, as a module's path. */
  readonly from: string;
  readonly characters: string;
  readonly features?: string[];
  readonly axes?: Record<string, number | { min: number; max: number }>;
  readonly renamed?: readonly [from: string, to: string];
}

const require = createRequire(import.meta.url);
const LICENCE_ADDRESS = 14;

/** Cuts a font once: the name of the result tells what it was made from and how. */
export async function cut(folder: string, name: string, recipe: Cut): Promise<string> {
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
export async function put(path: string, content: string | Buffer): Promise<void> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, content);
  await move(draft, path);
}
