/**
 * The site as `astro.config.mjs` makes it, and beside it pages that no reader gets: /specimens/<widget>/ has the widget
 * at each preset of its declaration.
 */
import config from '../../../astro.config.mjs';

const specimens = {
  name: 'specimens',
  hooks: {
    'astro:config:setup'({ injectRoute }) {
      injectRoute({
        pattern: '/specimens/[part]',
        entrypoint: new URL('[part].astro', import.meta.url),
      });
    },
  },
};

export default { ...config, integrations: [...(config.integrations ?? []), specimens] };
