import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { lessons } from '#authoring/integration.ts';
import { build } from '#build/integration.ts';
import { katexLettering } from '#build/typefaces/plugin.ts';
import { changes } from '#authoring/course/dates.ts';
import { address } from '#course/site.ts';

const root = new URL('.', import.meta.url);
const place = address(process.env);

export default defineConfig({
  ...place,
  trailingSlash: 'always',
  integrations: [
    ...lessons(root, katexLettering),
    build(root),
    // Pages that show a figure alone lead to the lesson that it is from.
    sitemap({
      filter: (page) => !/\/(?:progress|offline|embed\/\w+|gallery\/[A-Z]\w*|labs\/\w+)\/$/.test(page),
      serialize: changes(root, place.base),
    }),
  ],
  markdown: { syntaxHighlight: 'prism' },
  devToolbar: { enabled: false },
});
