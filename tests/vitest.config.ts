import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { asked, assembly } from '#build/assembly.ts';
import { architecturesPlugin } from '#authoring/course/architecturesPlugin.ts';
import { datesPlugin } from '#authoring/course/datesPlugin.ts';
import { networksPlugin } from '#authoring/course/networksPlugin.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** First the files that need no page, then those that do: a worker that changes from one to the other begins anew. */
class PagesLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const asksForPage = ({ moduleId }: TestSpecification) =>
      readFileSync(moduleId, 'utf8').startsWith('// @vitest-environment');
    // Of each kind the longest come first.
    const sorted = await super.sort(files);
    return [...sorted.filter((file) => !asksForPage(file)), ...sorted.filter(asksForPage)];
  }
}

/** What is compiled from many files is not kept by the text of one; it has its own cache, which knows them all. */
const afresh: Plugin = {
  name: 'afresh',
  configureVitest: (context) => {
    context.defineCacheKeyGenerator(({ id }) => (asked.test(id) ? false : undefined));
  },
};

export default defineConfig({
  root,
  cacheDir: '.cache/vitest',
  plugins: [
    architecturesPlugin(root),
    datesPlugin(root),
    networksPlugin(root, { atHand: true }),
    assembly(),
    afresh,
  ],
  // Vite reads the JSX settings of the root tsconfig, so tests render the widgets that the site ships.
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/site/**', 'tests/bench/**', 'tests/audit/**'],
    fsModuleCache: true,
    // No test changes what another one sees, so they share their modules: it halves the time.
    isolate: false,
    sequence: { sequencer: PagesLast },
    // What reads and transforms the sources for the tests has little to do: it leaves its core to them.
    maxWorkers: availableParallelism(),
    // A machine that is busy with other things makes no test fail.
    testTimeout: 60_000,
  },
});
