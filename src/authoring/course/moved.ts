/** Where lessons that have been renamed are found now. The query and the fragment of an old address still count. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lessonHref } from '#course/catalogue.ts';
import type { CourseFiles } from './courseFiles.ts';

/** Old addresses and new ones, without the base. */
export type Moves = Readonly<Record<string, string>>;

export function movesOf({ lessons }: Pick<CourseFiles, 'lessons'>, drafts: boolean): Moves {
  const published = [...lessons.values()].filter(({ data }) => drafts || !data.draft);
  return Object.fromEntries(
    published.flatMap(({ data }) => data.was.map((id) => [lessonHref(id), lessonHref(data.id)] as const)),
  );
}

const follow = 'location.replace(document.querySelector("a").href+location.search+location.hash)';
const allowed = createHash('sha256').update(follow).digest('base64');

/** A page for hosts that know no redirects: by script with the whole address, and without one to the lesson itself. */
export const movedPage = (to: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'sha256-${allowed}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>This lesson has moved</title>
<noscript><meta http-equiv="refresh" content="0; url=${to}"></noscript>
<h1>This lesson has moved</h1>
<p><a href="${to}">Here it is</a></p>
<script>${follow}</script>
</html>
`;

/** Netlify and Cloudflare Pages answer the old address with the new one at once, and keep its query. */
export const redirectsFile = (moves: Moves, base: string): string =>
  Object.entries(moves)
    .map(([from, to]) => `${base.slice(0, -1)}${from} ${base.slice(0, -1)}${to} 301\n`)
    .join('');

export async function writeMoves(folder: string, moves: Moves, base: string): Promise<void> {
  for (const [from, to] of Object.entries(moves)) {
    const old = join(folder, from);
    await mkdir(old, { recursive: true });
    await writeFile(join(old, 'index.html'), movedPage(base.slice(0, -1) + to));
  }
  if (Object.keys(moves).length > 0) await writeFile(join(folder, '_redirects'), redirectsFile(moves, base));
}
