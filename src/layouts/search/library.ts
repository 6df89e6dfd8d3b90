/** What the search asks: the index of the pages, and the glossary. Both come when they are first needed. */
import { inBase } from '../base.ts';
import type { Glossary } from '#course/termsNamed.ts';
import { hits, type Found, type Hit } from './hits.ts';

interface Pagefind {
  options(options: { excerptLength: number; metaCacheTag: string }): Promise<void>;
  search(words: string): Promise<{ results: { data(): Promise<Found> }[] }>;
}
interface Library {
  readonly index: Pagefind;
  readonly glossary: Glossary;
}

/** Of as many pages as this one asks what they have in them: more than are shown, as some of them go last. */
const pages = 16;
let library: Promise<Library> | undefined;

async function load(): Promise<Library> {
  const address = inBase('/pagefind/pagefind.js');
  const [index, answer] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<Pagefind>,
    fetch(inBase('/glossary.json')),
  ]);
  // Its own tag would be the time: the same address each time is one that can be kept for reading without a network.
  await index.options({ excerptLength: 24, metaCacheTag: '' });
  return { index, glossary: (await answer.json()) as Glossary };
}

/** Fetches both; whoever fails may try again. */
export const prepare = (): Promise<Library> =>
  (library ??= load().catch((error: unknown) => {
    library = undefined;
    throw error;
  }));

export async function find(words: string): Promise<Hit[]> {
  const { index, glossary } = await prepare();
  const { results } = await index.search(words);
  const found = await Promise.all(results.slice(0, pages).map((result) => result.data()));
  return hits(words, glossary, inBase('/glossary/'), found);
}
