/** What lessons link to in other lessons. Each is read at most once, and only if somebody asks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import type { LessonRead } from '../course/lessonFile.ts';
import { addTakeawaysHeading, anchorsOf } from './anchors.ts';
import { figuresOf, type FigureTag } from './figures.ts';
import type { Root } from './tree.ts';

/** What of a lesson an address can name. */
export interface Places {
  readonly anchors: ReadonlySet<string>;
  readonly figures: ReadonlyMap<string, FigureTag>;
}

export interface OtherLessons {
  of(lesson: LessonRead): Places;
  /** Spares a lesson that has just been compiled from being read again. */
  note(lesson: LessonRead, places: Places): void;
}

/** `parse` is given a lesson as MDX is, with blanks in place of its frontmatter; its tree is for this alone. */
export function otherLessons(root: string, parse: (text: string) => Root): OtherLessons {
  // A lesson that has changed is read as a new one, and its old places are forgotten with it.
  const known = new WeakMap<LessonRead, Places>();
  const read = (lesson: LessonRead): Places => {
    const written = readFileSync(join(root, lesson.file), 'utf8');
    const tree = parse(parseFrontmatter(written, { frontmatter: 'empty-with-spaces' }).content);
    addTakeawaysHeading(tree);
    return { anchors: new Set(anchorsOf(tree).map(({ id }) => id)), figures: figuresOf(tree) };
  };
  return {
    note: (lesson, places) => known.set(lesson, places),
    of(lesson) {
      const places = known.get(lesson) ?? read(lesson);
      known.set(lesson, places);
      return places;
    },
  };
}
