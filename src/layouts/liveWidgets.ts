import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Declaration } from '#widgets/kit/parameters.ts';

interface WidgetFile {
  declaration?: Declaration;
  default?: AstroComponentFactory;
}
const files = import.meta.glob<WidgetFile>(['#widgets/*.tsx', '#widgets/*/index.tsx'], { eager: true });

/** Every widget there is. Its style sheets come along, so that a page asks for this after its layout. */
export const liveWidgets = Object.entries(files).flatMap(([file, { declaration, default: Widget }]) =>
  declaration && Widget ? [{ file, declaration, Widget, id: `${declaration.name.toLowerCase()}-live` }] : [],
);
