/** What has changed from one run to another, the largest change first. */
import { existsSync, readFileSync } from 'node:fs';
import { align, difference, type Difference } from './difference.ts';
import { fileOf, picturesIn, type Picture } from './picture.ts';
import { readPixels } from './pixels.ts';

export type Change = Picture &
  Pick<Difference, 'count' | 'share'> & {
    /** Where to look in the two, once they are aligned; null if the picture is there in one of the two runs only. */
    readonly box: Difference['box'] | null;
    readonly kind: 'changed' | 'new' | 'missing';
  };

export async function changesBetween(base: string, folder: string): Promise<Change[]> {
  const key = ({ name, look }: Picture) => `${look} ${name}`;
  const all = new Map([...picturesIn(base), ...picturesIn(folder)].map((picture) => [key(picture), picture]));
  const changes: Change[] = [];
  for (const picture of all.values()) {
    const files = [base, folder].map((run) => fileOf(run, picture));
    const found = files.filter((file) => existsSync(file)).map((file) => readFileSync(file));
    // The same bytes are the same picture, and most of them are.
    if (found.length === 2 && found[0]!.equals(found[1]!)) continue;
    const [before, after] = await Promise.all(found.map((file) => readPixels(file)));
    if (after) {
      const differs = difference(align(before!, after));
      if (differs) changes.push({ ...picture, ...differs, kind: 'changed' });
    } else {
      const kind = existsSync(files[0]!) ? 'missing' : 'new';
      changes.push({ ...picture, kind, count: before!.width * before!.height, share: 1, box: null });
    }
  }
  return changes.sort((a, b) => b.count - a.count);
}
