/** The widgets that lessons may use: whatever lies in `src/widgets` and says what it takes. */
import { globSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Declaration } from '#widgets/kit/parameters.ts';
import { isWorkedOut, workedOut } from './architecturesPlugin.ts';
import { networkModule, networkOf } from './networksPlugin.ts';

export interface Widget {
  readonly declaration: Declaration;
}
/** By the name of the tag. */
export type Widgets = ReadonlyMap<string, Widget>;

/** How often declarations have been read. */
let readings = 0;

/** Reads the declarations, which Node can do: they import neither a view nor a style. */
export async function loadWidgets(root: string): Promise<Widgets> {
  const hooks = readAnew(root);
  try {
    const widgets = new Map<string, Widget>();
    for (const file of globSync('src/widgets/[A-Z]*/parameters.ts', { cwd: root }).sort()) {
      const from = pathToFileURL(join(root, file)).href;
      const { declaration } = (await import(/* @vite-ignore */ from)) as { declaration: Declaration };
      const name = dirname(file).slice('src/widgets/'.length);
      if (declaration.name !== name)
        throw new Error(`${file}: a widget is called what its folder is called, not "${declaration.name}".`);
      demandOneMeaning(file, declaration);
      widgets.set(name, { declaration });
    }
    return widgets;
  } finally {
    hooks.deregister();
  }
}

/** A name that a preset had is no other's, today or before: an address that has it means one. */
function demandOneMeaning(file: string, { presets }: Declaration): void {
  const taken = new Set(Object.keys(presets));
  for (const [name, { was = [] }] of Object.entries(presets))
    for (const before of was) {
      if (taken.has(before))
        throw new Error(`${file}: the preset ${name} was not "${before}", which is another's name.`);
      taken.add(before);
    }
}

/**
 * Node reads a module once. While somebody edits them, declarations and all that they import from the sources are read
 * each time, under another address; and modules that the build works out are worked out.
 */
function readAnew(root: string) {
  readings += 1;
  const reading = `?reading=${readings}`;
  const sources = pathToFileURL(join(root, 'src/')).href;
  return registerHooks({
    resolve(asked, context, next) {
      if (isWorkedOut(asked) || networkOf(asked) !== null)
        return { url: asked + reading, shortCircuit: true };
      const found = next(asked, context);
      return found.url.startsWith(sources) && !found.url.includes('?')
        ? { ...found, url: found.url + reading }
        : found;
    },
    load(url, context, next) {
      const id = url.replace(reading, '');
      const network = networkOf(id);
      const made = isWorkedOut(id)
        ? workedOut(root, id)
        : network === null
          ? null
          : networkModule(root, network, false);
      return made === null ? next(url, context) : { format: 'module', source: made, shortCircuit: true };
    },
  });
}
