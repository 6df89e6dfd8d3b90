import { join } from 'node:path';
import type { Plugin } from 'vite';
import { katexCharacters } from './characters.ts';
import { katexLeftOut } from './katexSheet.ts';
import { makeAll } from './typefaces.ts';

/** What formulas may be set in. */
export const katexLettering = {
  characters: katexCharacters,
  leftOut: katexLeftOut,
};

/** Where cut fonts are kept from one build to the next. */
export const cutFolder = (root: string): string => join(root, '.cache/typefaces');

const PREFIX = 'virtual:typefaces/';

/**
 * Serves the cut typefaces: `virtual:typefaces/typefaces.css`, `virtual:typefaces/katex.css`, and `virtual:typefaces/roman.woff2?url` and its like to preload.
 */
export function typefaces(): Plugin {
  let folder: string;
  let made: Promise<ReadonlyMap<string, string>> | undefined;
  return {
    name: 'typefaces',
    enforce: 'pre',
    configResolved({ root }) {
      folder = cutFolder(root);
    },
    async resolveId(id) {
      if (!id.startsWith(PREFIX)) return;
      const [name = '', query] = id.slice(PREFIX.length).split('?');
      made ??= makeAll(folder);
      const file = (await made).get(name);
      if (file === undefined) throw new RangeError(`There is no typeface "${name}".`);
      return join(folder, file) + (query === undefined ? '' : `?${query}`);
    },
  };
}
