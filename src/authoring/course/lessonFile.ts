/** A lesson's file read as far as its frontmatter. */
import { placeOf, type Place } from '#course/place.ts';
import type { Fault, Spot } from '../faults/fault.ts';
import type { Stretch } from '../spelling/stretch.ts';
import { lessonSchema, type LessonData } from './schemas.ts';
import { readYaml, type Path } from './yaml.ts';

export interface LessonRead extends Place {
  /** The path from the root of the repository. */
  readonly file: string;
  readonly data: LessonData;
  /** Where something stands in the frontmatter. */
  at(path: Path): Spot;
  /** What the frontmatter says in words, under these keys. */
  stretches(keys: readonly string[]): Stretch[];
}

const frontmatter = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m;

export function readLesson(
  file: string,
  text: string,
): { readonly lesson?: LessonRead; readonly faults: readonly Fault[] } {
  const refuse = (message: string) => ({ faults: [{ file, line: 1, column: 1, message }] });
  const place = placeOf(file);
  if (!place) return refuse('A lesson lies in content/lessons/<part>/<number>-<slug>.mdx: rename the file.');
  const yaml = text.startsWith('---') ? frontmatter.exec(text)?.[1] : undefined;
  if (yaml === undefined)
    return refuse('A lesson begins with its frontmatter: id, title, promise … between two lines "---".');
  const { value, faults, at, stretches } = readYaml(yaml, lessonSchema, file, 1);
  if (!value) return { faults };
  const said = (keys: readonly string[]) => keys.flatMap((key) => stretches([key]));
  return { lesson: { file, ...place, data: value, at, stretches: said }, faults };
}
