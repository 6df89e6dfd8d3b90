/** The course read from `content/`, for pages and lesson tags. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { catalogue, lessonHref, type Lesson, type Part } from './catalogue.ts';
import { placeOf } from './place.ts';

export type Term = CollectionEntry<'glossary'>['data'];
export type Reference = CollectionEntry<'references'>['data'];

function lessonOf({ data, filePath }: CollectionEntry<'lessons'>): Lesson {
  const place = placeOf(filePath ?? '');
  if (!place) throw new Error(`${filePath}: a lesson's file is called <part>/<number>-<slug>.mdx.`);
  const { id, title, promise, minutes, level, asks, gives, was } = data;
  const { part, number } = place;
  return { id, title, promise, part, number, minutes, level, asks, gives, was, href: lessonHref(id) };
}

export async function getCourse(): Promise<Part[]> {
  const [parts, lessons] = await Promise.all([getCollection('parts'), getCollection('lessons')]);
  return catalogue(
    parts.map(({ data }) => data).sort((a, b) => a.order - b.order),
    lessons.map(lessonOf),
  );
}

/** The ways through the course, in their order. */
export async function getPaths(): Promise<CollectionEntry<'paths'>['data'][]> {
  const entries = await getCollection('paths');
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

/** Every term, in alphabetical order. */
export async function getGlossary(): Promise<Term[]> {
  const entries = await getCollection('glossary');
  return entries.map(({ data }) => data).sort((a, b) => a.term.localeCompare(b.term, 'en'));
}

/** Every reference, by its key. */
export async function getReferences(): Promise<Map<string, Reference>> {
  const entries = await getCollection('references');
  return new Map(entries.map(({ data }) => [data.id, data]));
}

/** The networks with trained weights. */
export async function getNetworks(): Promise<CollectionEntry<'networks'>['data'][]> {
  const entries = await getCollection('networks');
  return entries.map(({ data }) => data);
}
