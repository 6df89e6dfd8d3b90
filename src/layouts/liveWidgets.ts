import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Declaration } from '#widgets/kit/parameters.ts';

const files = import.meta.glob<AstroComponentFactory>('#widgets/[A-Z]*/index.tsx', {
  eager: true,
  import: 'default',
});
const declarations = import.meta.glob<Declaration>('#widgets/[A-Z]*/parameters.ts', {
  eager: true,
  import: 'declaration',
});

/** Every widget there is. */
export const liveWidgets = Object.entries(files).map(([file, Widget]) => {
  const declaration = declarations[file.replace('index.tsx', 'parameters.ts')]!;
  return { file, declaration, Widget };
});

export type LiveWidget = (typeof liveWidgets)[number];
