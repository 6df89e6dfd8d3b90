/**
 * Astro writes the script that wakes islands into every page, 2 kB of it as it travels. Here it comes once, with the
 * script that all pages share: the thirteen lessons read in order are 25 kB lighter.
 */
import island from 'astro/runtime/server/astro-island.prebuilt.js';
import type { Plugin } from 'vite';

const written = /\/astro\/dist\/runtime\/server\/astro-island\.prebuilt\.js$/;
const asked = 'virtual:islands';
const resolved = `\0${asked}`;

export function islands(): Plugin {
  let building = false;
  let found = false;
  return {
    name: 'islands',
    configResolved({ command }) {
      building = command === 'build';
    },
    resolveId: (id) => (id === asked ? resolved : undefined),
    load(id) {
      // While somebody writes, pages have Astro's script for that.
      if (id === resolved) return building ? island : '';
      if (!building || !written.test(id)) return undefined;
      found = true;
      return 'export default "";';
    },
    buildEnd() {
      if (this.environment.name === 'prerender' && !found)
        this.error('Astro keeps the script of its islands elsewhere now: pages would bring it twice.');
    },
  };
}
