/** The widgets that lessons may use: whatever lies in `src/widgets` and says what it takes. */
import { join } from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type { Declaration } from '#widgets/kit/parameters.ts';
import { architecturesPlugin } from './architecturesPlugin.ts';

export interface Widget {
  readonly declaration: Declaration;
}
/** By the name of the tag. */
export type Widgets = ReadonlyMap<string, Widget>;

/** Declarations are read for what they say: the style sheets beside them are not looked at. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  enforce: 'pre',
  resolveId: (asked) => (/\.css(?:\?|$)/.test(asked) ? '\0no-style' : undefined),
  load: (id) => (id === '\0no-style' ? 'export default "";' : undefined),
};

export async function loadWidgets(root: string): Promise<Widgets> {
  const { module } = await runnerImport<typeof import('./declarations.ts')>(
    join(root, 'src/authoring/declarations.ts'),
    {
      root,
      configFile: false,
      plugins: [architecturesPlugin(root), withoutStyles],
      logLevel: 'error',
      cacheDir: join(root, 'node_modules/.cache/declarations'),
    },
  );
  const widgets = new Map<string, Widget>();
  for (const [path, declaration] of Object.entries(module.declarations)) {
    if (!declaration) continue;
    const file = path.replace('/src/widgets/', '');
    const name = file.replace('/parameters.ts', '');
    if (declaration.name !== name)
      throw new Error(
        `src/widgets/${file}: a widget is called what its file is called, not "${declaration.name}".`,
      );
    widgets.set(name, { declaration });
  }
  return widgets;
}
