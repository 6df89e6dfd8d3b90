import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { lessons } from '#authoring/integration.ts';
import { build } from '#build/integration.ts';
import { katexLettering } from '#build/typefaces/plugin.ts';
import { address } from '#course/site.ts';

export default defineConfig({
  ...address(process.env),
  trailingSlash: 'always',
  integrations: [
    preact(),
    ...lessons(new URL('.', import.meta.url), katexLettering),
    build(),
    sitemap({ filter: (page) => !page.endsWith('/progress/') }),
  ],
  // Workers are modules, as pages have them: one may wait for a network's weights before it begins.
  vite: { worker: { format: 'es' } },
  markdown: { syntaxHighlight: 'prism' },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data: blob:",
        "media-src 'self' blob:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      // Styles come from the site's own files; KaTeX and Preact set single properties on elements.
      styleDirective: {
        resources: [
          { resource: "'self'", kind: 'element' },
          { resource: "'unsafe-inline'", kind: 'attribute' },
        ],
      },
    },
  },
  devToolbar: { enabled: false },
});
