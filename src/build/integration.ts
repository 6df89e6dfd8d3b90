/** What is made for the site beside its pages, and of it when it is finished, each step in its order. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { assembly } from './assembly.ts';
import { chunks, treeshake } from './chunks.ts';
import { tellHosts } from './hosting/hosting.ts';
import { drawIcons } from './icons.ts';
import { islands, renderer } from './islands.ts';
import { numbersOnly } from './numbersOnly.ts';
import { isOffered, writeWorker } from './offline/offline.ts';
import { plainImports } from './plainImports.ts';
import { prerenderer } from './prerenderer.ts';
import { indexForSearch } from './search.ts';
import { shareImages, type ShareImages } from './shareImages/shareImages.ts';
import { sheets } from './sheets/plugin.ts';
import { cutFolder, typefaces } from './typefaces/plugin.ts';
import { cutToSite } from './typefaces/secondCut.ts';

export function build(root: URL): AstroIntegration {
  let base = '/';
  let images: ShareImages;
  return {
    name: 'build',
    hooks: {
      'astro:config:setup'({ addRenderer, config, updateConfig }) {
        base = config.base.replace(/\/?$/, '/');
        const kept = fileURLToPath(new URL('.cache/share', root));
        images = shareImages(fileURLToPath(new URL('share', config.outDir)), kept);
        addRenderer(renderer);
        updateConfig({
          vite: {
            // Not by the name that it has in the environment: pages would be given what stands there.
            define: { 'import.meta.env.KEEPS_PAGES': JSON.stringify(isOffered(process.env)) },
            plugins: [typefaces(), sheets(), islands(), numbersOnly(), assembly(), plainImports()],
            environments: {
              client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunks } } } } },
              // Astro leaves this to whoever says how pages are made, as is done below.
              prerender: { build: { rolldownOptions: { input: 'astro/entrypoints/prerender' } } },
            },
            // Workers are bundled by themselves, with the plugins that are named for them alone. They are modules, as pages
            // have them: one may wait for a network's weights before it begins.
            worker: {
              format: 'es',
              plugins: () => [assembly()],
              // What a worker and a page both ask for has one name, and comes once.
              rolldownOptions: {
                treeshake,
                output: {
                  assetFileNames: '_astro/[name].[hash][extname]',
                  chunkFileNames: '_astro/[name].[hash].js',
                },
              },
            },
            build: {
              // One sheet for all that is imported: a course is read page after page, and the first one brings it for all.
              // Two more are linked where they are needed, by their addresses.
              cssCodeSplit: false,
              // Whatever were inlined would need a hash in the policy.
              assetsInlineLimit: 0,
              // MDX files begin with a directive that means nothing to the bundler.
              rolldownOptions: { treeshake, checks: { moduleLevelDirective: false } },
            },
          },
        });
      },
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer(prerenderer((path, html) => images.draw(path.replace(base, '/'), html)));
      },
      async 'astro:build:done'({ dir }) {
        const built = fileURLToPath(dir);
        await cutToSite(built, cutFolder(fileURLToPath(root)));
        // None of these asks for what another makes, and most of their work is done beside this thread.
        await Promise.all([drawIcons(built), images.finish(), indexForSearch(built)]);
        await tellHosts(built, base);
        // The last step: it lists what all others have made.
        await writeWorker(built, base, isOffered(process.env));
      },
    },
  };
}
