/** The anchors of lessons that other lessons link to. Each is read at most once, and only if somebody asks. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LessonRead } from '../course/lessonFile.ts';
import { addTakeawaysHeading, anchorsOf } from './anchors.ts';
import type { Root } from './tree.ts';

export interface OtherAnchors {
  of(lesson: LessonRead): ReadonlySet<string>;
  /** Spares a lesson that has just been compiled from being read again. */
  note(lesson: LessonRead, anchors: ReadonlySet<string>): void;
}

export function otherAnchors(root: string, parse: (text: string) => Root): OtherAnchors {
  // A lesson that has changed is read as a new one, and its old anchors are forgotten with it.
  const known = new WeakMap<LessonRead, ReadonlySet<string>>();
  const read = (lesson: LessonRead) => {
    const tree = parse(readFileSync(join(root, lesson.file), 'utf8').replace(/^---[\s\S]*?^---/m, ''));
    addTakeawaysHeading(tree);
    return new Set(anchorsOf(tree).map(({ id }) => id));
  };
  return {
    note: (lesson, anchors) => known.set(lesson, anchors),
    of(lesson) {
      const anchors = known.get(lesson) ?? read(lesson);
      known.set(lesson, anchors);
      return anchors;
    },
  };
}
