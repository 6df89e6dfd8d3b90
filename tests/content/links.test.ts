/** Links to a state of a figure: the build sees that the figure is there, and this that it takes what the link says. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

import { readAddress } from '#widgets/kit/address.ts';
import { merge } from '#widgets/kit/check.ts';
import type { Declaration } from '#widgets/kit/parameters.ts';

const lessons = join(import.meta.dirname, '../../content/lessons');
const files = readdirSync(lessons, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.mdx'),
);
const declared = import.meta.glob<Declaration>('/src/widgets/[A-Z]*/parameters.ts', {
  eager: true,
  import: 'declaration',
});
const named = new Map(Object.values(declared).map((declaration) => [declaration.name, declaration]));

/** The widgets of a lesson by their ids, with the presets that they are written with. */
const figures = (text: string) =>
  new Map(
    [...text.matchAll(/<([A-Z]\w+)\s[^>]*?\bid="([^"]+)"[^>]*>/g)].flatMap(([tag, name, id]) => {
      const declaration = named.get(name!);
      const preset = /\bpreset="([^"]+)"/.exec(tag)?.[1];
      return declaration ? [[id!, { declaration, preset }] as const] : [];
    }),
  );
const idOf = (text: string) => /^id: (\S+)$/m.exec(text)![1]!;
const texts = files.map((file) => ({ file, text: readFileSync(join(lessons, file), 'utf8') }));
const byLesson = new Map(texts.map(({ text }) => [idOf(text), figures(text)]));

const links = texts.flatMap(({ file, text }) =>
  [...text.matchAll(/\/learn\/([\w-]+)\/\?([^)"\s#]+)#([\w-]+)/g)].map(
    ([link, lesson, search, id]) => [basename(file), link, lesson!, search!, id!] as const,
  ),
);

test('there are some', () => {
  expect(links.length).toBeGreaterThan(5);
});

test.each(links)('%s: %s is taken whole', (_, __, lesson, search, id) => {
  const figure = byLesson.get(lesson)?.get(id);
  if (!figure) throw new Error(`${lesson} has no figure "${id}"`);
  const { declaration, preset } = figure;
  for (const key of new URLSearchParams(search).keys()) expect(key).toMatch(new RegExp(`^${id}\\.`));
  expect(readAddress(declaration, merge(declaration, preset, {}), id, search).refused).toEqual([]);
});
