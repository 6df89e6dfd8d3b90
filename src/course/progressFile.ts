/** Progress as a file that a reader keeps, or carries to another browser. */
import { fieldsOf, isFields, kinds, progressIn, type Progress } from './progress.ts';
import { VERSION } from './progressStore.ts';
import { site } from './site.ts';

/** Years of reading come to some tens of kilobytes. */
const MOST = 1_000_000;

export const fileName = (now: Date) => `sliding-window-progress-${now.toISOString().slice(0, 10)}.json`;

export function fileText(progress: Progress): string {
  return `${JSON.stringify({ course: site.name, version: VERSION, ...fieldsOf(progress) }, null, 2)}\n`;
}

/** What such a file holds, or why it is none, in words. */
export function readFileText(text: string): Progress | string {
  if (text.length > MOST) return 'This file is too large to be a record of progress.';
  let fields: unknown;
  try {
    fields = JSON.parse(text);
  } catch {
    return 'This file is not a record of progress: it is no JSON.';
  }
  if (!isFields(fields) || fields['course'] !== site.name || !Number.isInteger(fields['version']))
    return `This file is not a record of progress in ${site.name}.`;
  if ((fields['version'] as number) > VERSION)
    return 'This file was saved by a newer version of the course: load this page anew, and try again.';
  const progress = progressIn(fields);
  return kinds.every((kind) => progress[kind].size === 0)
    ? 'This file says of nothing that it was done.'
    : progress;
}
