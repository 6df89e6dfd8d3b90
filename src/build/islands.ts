/**
 * Widgets as islands in pages that are HTML otherwise. Astro writes what wakes them, and a rule for how they look, into
 * the body of every page; here the script comes once, with the one that all pages share, and the rule stands in the
 * sheet.
 */
import { fileURLToPath } from 'node:url';
import type { AstroRenderer } from 'astro';
import type { Plugin } from 'vite';

const entrypoint = (file: string) => fileURLToPath(new URL(`../layouts/islands/${file}`, import.meta.url));

export const renderer: AstroRenderer = {
  name: 'preact',
  serverEntrypoint: entrypoint('server.ts'),
  clientEntrypoint: entrypoint('client.ts'),
};

const written = /(function getPrescripts\([^)]*\) \{)[^]*?\n\}/;

/** While somebody writes, pages have Astro's scripts. */
export function islands(): Plugin {
  return {
    name: 'islands',
    apply: 'build',
    transform: {
      filter: { id: /\/astro\/dist\/runtime\/server\/scripts\.js$/ },
      handler(code) {
        if (!written.test(code)) this.error('Astro writes the scripts of islands in another way now.');
        return { code: code.replace(written, "$1 return ''; }"), map: null };
      },
    },
  };
}
