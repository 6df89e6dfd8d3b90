/**
 * Astro writes the script that wakes islands, and a rule for how they look, into the body of every page. Here the script
 * comes once, with the one that all pages share, and the rule stands in the sheet: the thirteen lessons read in order
 * are 25 kB lighter.
 */
import island from 'astro/runtime/server/astro-island.prebuilt.js';
import type { Plugin } from 'vite';

const asked = 'virtual:islands';
const resolved = `\0${asked}`;
/** "both" are the script of a directive and that of islands: without its answer it gets that of "directive". */
const both = /(case "both":)\s*return `[^`]*`;(?=\s*case "directive":)/;

export function islands(): Plugin {
  let building = false;
  return {
    name: 'islands',
    configResolved({ command }) {
      building = command === 'build';
    },
    resolveId: (id) => (id === asked ? resolved : undefined),
    // While somebody writes, pages have Astro's script for that.
    load: (id) => (id !== resolved ? undefined : building ? island : ''),
    transform: {
      filter: { id: /\/astro\/dist\/runtime\/server\/scripts\.js$/ },
      handler(code) {
        if (!building) return undefined;
        if (!both.test(code)) this.error('Astro writes the script of islands in another way now.');
        return { code: code.replace(both, '$1'), map: null };
      },
    },
  };
}
