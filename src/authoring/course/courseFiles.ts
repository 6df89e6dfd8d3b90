/** Everything in `content/` that lessons refer to, read and checked as a whole. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../faults/fault.ts';
import { dictionaryOf, type Dictionary } from '../spelling/dictionary.ts';
import { misspelt } from '../spelling/stretch.ts';
import { courseFaults, type CourseParts } from './courseFaults.ts';
import { readLesson } from './lessonFile.ts';
import {
  architectureSchema,
  partSchema,
  pathSchema,
  referenceSchema,
  termSchema,
  type ArchitectureData,
  type ReferenceData,
} from './schemas.ts';
import { readList, type YamlList } from './yamlList.ts';

export const partsFile = 'content/course.yaml';
export const pathsFile = 'content/paths.yaml';
export const glossaryFile = 'content/glossary.yaml';
export const referencesFile = 'content/references.yaml';
export const architecturesFile = 'content/architectures.yaml';
export const lessonsFolder = 'content/lessons';

export interface CourseFiles extends CourseParts {
  readonly references: YamlList<ReferenceData>;
  readonly architectures: YamlList<ArchitectureData>;
  readonly dictionary: Dictionary;
  readonly faults: readonly Fault[];
}

type Read = ReturnType<typeof readLesson>;
export type LessonCache = Map<string, { readonly touched: number; readonly read: Read }>;

export interface CourseReading {
  /** Whether drafts are shown, so that others may lean on them. */
  readonly drafts: boolean;
  /** Lessons read before: while somebody writes, one edit shall not read a thousand files again. */
  readonly cache?: LessonCache;
}

export function readCourse(root: string, { drafts, cache = new Map() }: CourseReading): CourseFiles {
  const parts = readList(root, partsFile, partSchema);
  const paths = readList(root, pathsFile, pathSchema);
  const terms = readList(root, glossaryFile, termSchema);
  const references = readList(root, referencesFile, referenceSchema);
  const architectures = readList(root, architecturesFile, architectureSchema);
  const folder = join(root, lessonsFolder);
  const names = existsSync(folder) ? globSync('**/*.mdx', { cwd: folder }).sort() : [];
  const reads = names.map((name) => {
    const path = join(folder, name);
    const touched = statSync(path).mtimeMs;
    const known = cache.get(path);
    if (known?.touched === touched) return known.read;
    const file = `${lessonsFolder}/${name.replaceAll('\\', '/')}`;
    const read = readLesson(file, readFileSync(path, 'utf8'));
    cache.set(path, { touched, read });
    return read;
  });
  const sound = reads.flatMap(({ lesson }) => lesson ?? []);
  const lessons = new Map(sound.map((lesson) => [lesson.data.id, lesson]));
  const faults = [parts, paths, terms, references, architectures, ...reads].flatMap((read) => read.faults);
  // A file that cannot be read would be missed everywhere: that says nothing new.
  if (faults.length === 0) faults.push(...courseFaults({ parts, paths, terms, lessons }, sound, drafts));
  const dictionary = dictionaryOf(root);
  // The title of an architecture is its paper's.
  const said = [
    [parts, ['title', 'promise']],
    [paths, ['title', 'promise']],
    [terms, ['term', 'short', 'also', 'forms']],
    [architectures, ['variant', 'idea', 'key']],
  ] as const;
  for (const [{ file, stretches }, keys] of said)
    for (const stretch of stretches(keys))
      faults.push(...misspelt(stretch, dictionary).map((fault) => ({ file, ...fault })));
  dictionary.keep();
  return { parts, paths, terms, references, architectures, lessons, dictionary, faults };
}
