/** What is pictured, and where a run keeps it: `pictures/phone-dark/figures/ConvWalk/explorer.png`. */
import { globSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { looks, type Look } from './look.ts';

export interface Picture {
  /** "figures/ConvWalk/explorer" or "pages/learn/pooling" */
  readonly name: string;
  readonly look: Look;
}

export const fileOf = (folder: string, { name, look }: Picture): string =>
  join(folder, 'pictures', look, `${name}.png`);

/** The same, with the folder that it lies in made. */
export function fileFor(folder: string, picture: Picture): string {
  const file = fileOf(folder, picture);
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

/** What it is called on sheets and in lists. */
export const told = ({ name, look }: Picture): string => `${name.replace(/^figures\//, '')} ${look}`;

/** All pictures that an earlier run left in a folder. */
export const picturesIn = (folder: string): Picture[] =>
  looks.flatMap((look) =>
    globSync('**/*.png', { cwd: join(folder, 'pictures', look) })
      .sort()
      .map((file) => ({ name: file.replaceAll('\\', '/').slice(0, -'.png'.length), look })),
  );
