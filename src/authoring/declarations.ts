/** Every widget's declaration, by its file: read through Vite, which knows how to find and compile them. */
import type { Declaration } from '#widgets/kit/parameters.ts';

export const declarations: Readonly<Record<string, Declaration | undefined>> = import.meta.glob(
  '/src/widgets/[A-Z]*/parameters.ts',
  { eager: true, import: 'declaration' },
);
