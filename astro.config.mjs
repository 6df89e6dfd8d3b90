import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { lessons } from '#authoring/integration.ts';
import { assembly } from '#build/assembly.ts';
import { islands } from '#build/islands.ts';
import { address } from '#course/site.ts';
import { ramps } from '#styles/ramps.ts';
import { katexLettering, typefaces } from '#styles/typefaces.ts';

/** What many scripts share travels in a few files: a dozen small ones are a dozen requests. */
const chunks = [
  {
    name: 'page',
    test: /[\\/]src[\\/](?:course|page)[\\/]/,
    minShareCount: 2,
  },
  {
    name: 'kit',
    test: /[\\/]src[\\/](?:widgets[\\/]kit|figures)[\\/]|[\\/](?:preact|d3-\w+|internmap)[\\/]/,
    minShareCount: 3,
  },
  // Of d3 a page of grids has only what grids use, in the kit; what charts use comes with the first chart.
  { name: 'charts', test: /[\\/]node_modules[\\/](?:d3-|internmap)/, minShareCount: 2 },
  { name: 'engine', test: /[\\/]src[\\/](?:engine|trace|samples)[\\/]/, minShareCount: 3 },
];

export default defineConfig({
  ...address(process.env),
  trailingSlash: 'always',
  integrations: [preact(), ...lessons(new URL('.', import.meta.url), katexLettering), sitemap()],
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
  vite: {
    plugins: [typefaces(), ramps(), islands(), assembly()],
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
