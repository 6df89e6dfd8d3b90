/** Begins a widget: the one that the README builds, under another name. */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tags } from '#lesson/tags.ts';

const readme = join(import.meta.dirname, '../../../README.md');

export interface WidgetFile {
  readonly path: string;
  readonly text: string;
}

/** The files of the README's widget: blocks of code that begin with where they lie. */
export const exampleWidget = (): WidgetFile[] =>
  [...readFileSync(readme, 'utf8').matchAll(/```tsx?\n\/\/ (\S+)\n(.*?)```/gs)].map(([, path, text]) => ({
    path: path!,
    text: text!,
  }));

/** Writes the widget with its test, and returns the files. What is wrong with the wish is thrown, in words. */
export function beginWidget(root: string, name: string): string[] {
  if (!/^[A-Z][A-Za-z0-9]+$/.test(name))
    throw new Error(`A widget is called by what it is, in letters with capitals: EdgeFinder, not "${name}".`);
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  const tag = Object.keys(tags).find(same);
  if (tag) throw new Error(`<${tag}> is a tag of lessons already: choose another name.`);
  const taken = globSync('src/widgets/*', { cwd: root })
    .map((folder) => folder.replace(/.*[\\/]/, ''))
    .find(same);
  if (taken) throw new Error(`There is a widget ${taken} already: choose another name.`);

  const title = name.replace(
    /(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g,
    (letter) => ` ${letter.toLowerCase()}`,
  );
  const files = exampleWidget().map(({ path, text }) => ({
    path: path.replaceAll('OneWeight', name),
    text: text.replaceAll('OneWeight', name).replaceAll('One weight', title),
  }));
  const there = files.find(({ path }) => existsSync(join(root, path)));
  if (there) throw new Error(`${there.path} is there already: choose another name.`);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return files.map(({ path }) => path);
}
