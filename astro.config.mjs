import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { lessons } from '#authoring/integration.ts';
import { build } from '#build/integration.ts';
import { katexLettering } from '#build/typefaces/plugin.ts';
import { address } from '#course/site.ts';

const root = new URL('.', import.meta.url);

export default defineConfig({
  ...address(process.env),
  trailingSlash: 'always',
  integrations: [
    ...lessons(root, katexLettering),
    build(root),
    sitemap({ filter: (page) => !page.endsWith('/progress/') }),
  ],
  // Workers are modules, as pages have them: one may wait for a network's weights before it begins.
  vite: { worker: { format: 'es' } },
  markdown: { syntaxHighlight: 'prism' },
  devToolbar: { enabled: false },
});
