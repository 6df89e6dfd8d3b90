/** What is made for the site beside its pages, each step in its order. */
import type { AstroIntegration } from 'astro';
import { chunks } from './chunks.ts';
import { assembly } from './assembly.ts';
import { islands } from './islands.ts';
import { sheets } from './sheets/plugin.ts';
import { typefaces } from './typefaces/plugin.ts';

export const build = (): AstroIntegration => ({
  name: 'build',
  hooks: {
    'astro:config:setup'({ updateConfig }) {
      updateConfig({
        vite: {
          plugins: [typefaces(), sheets(), islands(), assembly()],
          environments: {
            client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } } },
          },
          build: {
            // One sheet for the whole site: a course is read page after page, and the first one brings it for all.
            cssCodeSplit: false,
            // Whatever were inlined would need a hash in the policy.
            assetsInlineLimit: 0,
            // MDX files begin with a directive that means nothing to the bundler.
            rolldownOptions: { checks: { moduleLevelDirective: false } },
          },
        },
      });
    },
  },
});
