/** One lesson on its way through the checks. */
import { relative } from 'node:path';
import type { LessonRead } from '../course/lessonFile.ts';
import type { Fault, Spot } from '../faults/fault.ts';
import type { Context } from './context.ts';
import { spotOf, type Root } from './tree.ts';

/** What the processor carries a lesson in. */
export interface LessonCarrier {
  readonly path: string;
  readonly value: unknown;
  readonly data: { astro?: { frontmatter?: Record<string, unknown> } };
}

export interface Page {
  readonly context: Context;
  /** The path from the root of the repository. */
  readonly file: string;
  readonly source: string;
  readonly tree: Root;
  /** Missing where the frontmatter is unsound. */
  readonly lesson: LessonRead | undefined;
  readonly faults: Fault[];
  /** `content/…/1-x.mdx:12:3` */
  place(spot: Spot): string;
  /** Notes a mistake at a node, or at a place in the file. */
  wrong(where: Spot | Parameters<typeof spotOf>[0], message: string): void;
}

export function pageOf(tree: Root, vfile: LessonCarrier, context: Context): Page {
  const file = relative(context.root, vfile.path).replaceAll('\\', '/');
  const faults: Fault[] = [];
  return {
    context,
    file,
    source: String(vfile.value),
    tree,
    lesson: [...context.course().lessons.values()].find((lesson) => lesson.file === file),
    faults,
    place: ({ line, column }) => `${file}:${line}:${column}`,
    wrong(where, message) {
      faults.push({ file, message, ...('line' in where ? where : spotOf(where)) });
    },
  };
}
