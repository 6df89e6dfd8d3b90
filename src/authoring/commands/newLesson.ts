/** Begins a lesson from a template. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lessonsFolder, readCourse } from '../course/courseFiles.ts';
import { suggestion } from '../faults/nearest.ts';
import { lessonTemplate } from './lessonTemplate.ts';

/** Writes the lesson and returns its file. What is wrong with the wish is thrown, in words. */
export function beginLesson(root: string, part: string, slug: string, title: string): string {
  const { parts, lessons } = readCourse(root, { drafts: true });
  if (!parts.items.has(part))
    throw new Error(`There is no part "${part}". ${suggestion(part, parts.items.keys())}`);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    throw new Error(`The slug takes small letters and digits with hyphens between, not "${slug}".`);
  const owner = [...lessons.values()].find(({ data }) => data.id === slug || data.was.includes(slug));
  if (owner) throw new Error(`The id "${slug}" belongs to ${owner.file} already: choose another slug.`);
  if (title.trim() === '') throw new Error('The lesson needs a title, in quotes.');

  const numbers = [...lessons.values()].filter((lesson) => lesson.part === part).map(({ number }) => number);
  const file = `${lessonsFolder}/${part}/${Math.max(0, ...numbers) + 1}-${slug}.mdx`;
  const path = join(root, file);
  if (existsSync(path)) throw new Error(`${file} is there already.`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, lessonTemplate(slug, title.trim()));
  return file;
}
