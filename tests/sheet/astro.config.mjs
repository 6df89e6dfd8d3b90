/** The site as it is built to be pictured: with a page more for each widget, /figures/ConvWalk/. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import site from '../../astro.config.mjs';

/** @type {import('astro').AstroIntegration} */
const pictured = {
  name: 'pictured',
  hooks: {
    'astro:config:setup'({ injectRoute }) {
      injectRoute({ pattern: '/figures/[widget]/', entrypoint: './tests/sheet/figures.astro' });
    },
    'astro:build:done'({ dir }) {
      // A typeface that comes too late for the first paint is not used: readers see nothing jump. Pictures wait for it.
      for (const file of globSync(`${fileURLToPath(dir)}_astro/*.css`)) {
        const rules = readFileSync(file, 'utf8');
        writeFileSync(file, rules.replaceAll('font-display:optional', 'font-display:block'));
      }
    },
  },
};

export default { ...site, integrations: [...(site.integrations ?? []), pictured] };
