/** The licences of what is shipped to readers beside the course's own work. */
import type { APIRoute } from 'astro';
import figtree from '../../node_modules/@fontsource-variable/figtree/LICENSE?raw';
import serif from '../../node_modules/@fontsource-variable/source-serif-4/LICENSE?raw';
import katex from '../../node_modules/katex/LICENSE?raw';
import preact from '../../node_modules/preact/LICENSE?raw';

const parts = [
  ['Window Serif, a cut of Source Serif 4', serif],
  ['Figtree, cut', figtree],
  ['KaTeX and its typefaces, cut', katex],
  ['Preact', preact],
] as const;

export const GET: APIRoute = () =>
  new Response(
    parts.map(([name, text]) => `${name}\n${'='.repeat(name.length)}\n\n${text.trim()}\n`).join('\n\n'),
  );
