import { availableParallelism } from 'node:os';
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
    // No test changes what another one sees, so they share their modules: it halves the time. Those that ask for a
    // page share one too, apart from the others.
    isolate: false,
    // What reads and transforms the sources for the tests has little to do: it leaves its core to them.
    maxWorkers: availableParallelism(),
    // A machine that is busy with other things makes no test fail.
    testTimeout: 60_000,
  },
});
