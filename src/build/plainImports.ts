/**
 * What a page loads later, it loads with a plain `import()`. Vite would name all that such a part needs beside it, and
 * bring the means to ask for that ahead of time: they weigh more on every page than the parts that are ever loaded late
 * would be waited for.
 */
import type { Plugin } from 'vite';

export const plainImports = (): Plugin => ({
  name: 'plain-imports',
  apply: 'build',
  enforce: 'pre',
  // Astro sets this where its own settings cannot unset it.
  configEnvironment: (name) => (name === 'client' ? { build: { modulePreload: false } } : undefined),
  load: {
    filter: { id: /\0vite\/preload-helper\.js$/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
});
