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
  markdown: { syntaxHighlight: 'prism' },
  devToolbar: { enabled: false },
});
