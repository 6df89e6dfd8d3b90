/** The index that readers search: of what stands in `data-pagefind-body`, cut into files that are fetched as needed. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** What is no text of a page, or would answer what a page asks. */
const leftOut = [
  '[data-widget] > .plate, .small-picture',
  '.katex-html',
  'annotation',
  'fieldset > :not(legend)',
  '.kicker, .facts, .gives, .finish, .contents-button, .check .kind',
  '.step-bar, .step-around, .steps-wishes',
  'script, style, noscript, dialog',
];

/** What Pagefind brings for dialogs other than ours. */
const others = /ui\.|highlight|component|wasm\.unknown/;

function sound({ errors, index }: { errors: string[]; index?: PagefindIndex }): PagefindIndex {
  if (errors.length > 0 || !index) throw new Error(`The search index cannot be made: ${errors.join(' ')}`);
  return index;
}

/** Writes the index of a built site into its folder `pagefind/`. */
export async function indexForSearch(folder: string): Promise<void> {
  const index = sound(await createIndex({ excludeSelectors: leftOut }));
  try {
    const { errors } = await index.addDirectory({ path: folder });
    sound({ errors, index });
    const { files } = await index.getFiles();
    for (const { path, content } of files) {
      if (others.test(path)) continue;
      const target = join(folder, 'pagefind', path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
  } finally {
    await close();
  }
}
