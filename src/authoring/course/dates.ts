/** When the files of the course came to be, and when they were last changed, as the history of the repository has it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lessonHref } from '#course/catalogue.ts';
import { readLesson } from './lessonFile.ts';

export interface Dates {
  /** ISO 8601, with the hour. */
  readonly published: string;
  readonly changed: string;
}

/** By their paths from the root. Without a history, or with the end of one only, nothing is said. */
export function datesOf(root: string): Readonly<Record<string, Dates>> {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, ...args], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() === 'true') return {};
    return datesIn(git('log', '--format=%x00%cI', '--name-only', '--', 'content', 'src'));
  } catch {
    return {};
  }
}

/** `log` has the latest change first: a date after a zero, then the files that changed. */
export function datesIn(log: string): Readonly<Record<string, Dates>> {
  const dates: Record<string, Dates> = {};
  for (const entry of log.split('\0').slice(1)) {
    const [date = '', ...files] = entry.split('\n').filter(Boolean);
    for (const file of files) dates[file] = { published: date, changed: dates[file]?.changed ?? date };
  }
  return dates;
}

/** Tells a sitemap when each page last changed: a lesson when its file did, any other page when the course did. */
export function changes(
  root: URL,
): <Item extends { url: string }>(item: Item) => Item & { lastmod?: string } {
  const dates = datesOf(fileURLToPath(root));
  const byAddress = new Map<string, string>();
  for (const [file, { changed }] of Object.entries(dates)) {
    const path = new URL(file, root);
    if (!file.endsWith('.mdx') || !existsSync(path)) continue;
    const id = readLesson(file, readFileSync(path, 'utf8')).lesson?.data.id;
    if (id) byAddress.set(lessonHref(id), changed);
  }
  const latest = Object.values(dates)
    .map(({ changed }) => changed)
    .sort()
    .at(-1);
  return (item) => {
    const lesson = /\/learn\/[^/]+\/$/.exec(item.url)?.[0];
    const lastmod = byAddress.get(lesson ?? '') ?? latest;
    return lastmod ? { ...item, lastmod: new Date(lastmod).toISOString() } : item;
  };
}
