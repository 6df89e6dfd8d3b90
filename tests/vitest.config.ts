import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { architecturesPlugin } from '#authoring/architecturesPlugin.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  cacheDir: '.cache/vitest',
  plugins: [architecturesPlugin(root)],
  // Vite reads the JSX settings of the root tsconfig, so tests render the widgets that the site ships.
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/site/**', 'tests/bench/**', 'tests/audit/**'],
    fsModuleCache: true,
    // No test changes what another one sees, so they share their modules: it halves the time.
    isolate: false,
  },
});
