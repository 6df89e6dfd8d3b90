/** The site, and beside its own pages one for each widget: /figures/ConvWalk/. */
import type { AstroIntegration, AstroUserConfig } from 'astro';
import site from '../../astro.config.mjs';

const figures: AstroIntegration = {
  name: 'figures',
  hooks: {
    'astro:config:setup'({ injectRoute }) {
      injectRoute({ pattern: '/figures/[widget]/', entrypoint: './tests/sheet/figures.astro' });
    },
  },
};

export default { ...site, integrations: [...(site.integrations ?? []), figures] } satisfies AstroUserConfig;
