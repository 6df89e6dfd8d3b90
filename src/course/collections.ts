/** The course read from `content/`, for pages and lesson tags. */
import { getCollection, render, type CollectionEntry } from 'astro:content';
import { dates } from 'virtual:dates';
import { catalogue, lessonHref, type Lesson, type Part } from './catalogue.ts';
import type { LessonFacts } from './lessonFacts.ts';
import { placeOf } from './place.ts';

export type Term = CollectionEntry<'glossary'>['data'];
export type Reference = CollectionEntry<'references'>['data'];

function lessonOf({ data, filePath }: CollectionEntry<'lessons'>): Lesson {
  const place = placeOf(filePath ?? '');
  if (!place) throw new Error(`${filePath}: a lesson's file is called <part>/<number>-<slug>.mdx.`);
  const { id, title, searchTitle, promise, minutes, level, asks, gives, was } = data;
  const { part, number } = place;
  return {
    ...{ id, title, promise, part, number, minutes, level, asks, gives, was, href: lessonHref(id) },
    ...(searchTitle && { searchTitle }),
    ...dates[filePath!],
  };
}

async function readCourse(): Promise<Part[]> {
  const [parts, lessons] = await Promise.all([getCollection('parts'), getCollection('lessons')]);
  return catalogue(
    parts.map(({ data }) => data).sort((a, b) => a.order - b.order),
    lessons.map(lessonOf),
  );
}

let course: Promise<Part[]> | undefined;
/** Each page asks for all lessons. While somebody writes they change, and are read again. */
export const getCourse = (): Promise<Part[]> =>
  import.meta.env.PROD ? (course ??= readCourse()) : readCourse();

/** The ways through the course, in their order. */
export async function getPaths(): Promise<CollectionEntry<'paths'>['data'][]> {
  const entries = await getCollection('paths');
  return entries.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

/** The first lesson in which each widget is shown, by the widget's name. */
export async function getShowings(): Promise<Map<string, Lesson>> {
  const entries = new Map((await getCollection('lessons')).map((entry) => [entry.data.id, entry]));
  const showings = new Map<string, Lesson>();
  for (const lesson of (await getCourse()).flatMap(({ lessons }) => lessons)) {
    const { remarkPluginFrontmatter } = await render(entries.get(lesson.id)!);
    for (const name of (remarkPluginFrontmatter as LessonFacts).widgets)
      if (!showings.has(name)) showings.set(name, lesson);
  }
  return showings;
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
