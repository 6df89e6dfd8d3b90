/** The contact sheets: all figures and all pages in all looks, in few pictures that can each be looked at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { flow, type Piece } from './flow.ts';
import { label, LINE } from './label.ts';
import { looks, type Look } from './look.ts';
import { fileOf, type Picture } from './picture.ts';
import { image, part, readPixels, type Pixels } from './pixels.ts';

/** The most that a sheet is wide or high: more is scaled down by whatever shows it. */
const SIDE = 2000;
const GAP = 16;
/** So many sheets are looked at, of one kind in one look: pictures are as large on them as they can be. */
const MOST = 5;

const kinds = ['figures', 'pages'] as const;
type Kind = (typeof kinds)[number];

/** Makes the sheets of these pictures, which lie in that folder, and gives their files in the order to look at them. */
export async function makeSheets(folder: string, pictures: readonly Picture[]): Promise<string[]> {
  mkdirSync(join(folder, 'sheets'), { recursive: true });
  const files: string[] = [];
  for (const kind of kinds)
    for (const look of looks) {
      const some = pictures.filter((picture) => picture.look === look && picture.name.startsWith(kind));
      if (some.length > 0) files.push(...(await makeSome(folder, kind, look, some)));
    }
  return files;
}

async function makeSome(
  folder: string,
  kind: Kind,
  look: Look,
  pictures: readonly Picture[],
): Promise<string[]> {
  const files = pictures.map((picture) => fileOf(folder, picture));
  const { width, pieces } = spread(await Promise.all(files.map((file) => sharp(file).metadata())), kind);
  const scaled: Pixels[] = [];
  for (const file of files) scaled.push(await readPixels(file, width));
  const [ink, paper] = look.endsWith('dark') ? ['#eee', '#444'] : ['#111', '#ccc'];

  const sheets = Object.values(Object.groupBy(pieces, ({ sheet }) => sheet)) as Piece[][];
  const made: string[] = [];
  for (const [n, some] of sheets.entries()) {
    const across = GAP + (1 + Math.max(...some.map(({ column }) => column))) * (width + GAP);
    const down = LINE + Math.max(...some.map(({ top, rows }) => top + rows)) + GAP;
    const title = await label(`${kind} ${look}, ${n + 1} of ${sheets.length}`, ink, across - GAP);
    const laid: OverlayOptions[] = [{ input: title, left: GAP, top: 6 }];
    for (const { of, from, rows, column, top } of some) {
      const left = GAP + column * (width + GAP);
      const words = pictures[of]!.name.slice(kind.length + 1);
      if (from === 0) laid.push({ input: await label(words, ink, width), left, top: top + 6 });
      const box = { left: 0, top: from, width, height: rows };
      laid.push({ ...image(part(scaled[of]!, box)), left, top: LINE + top });
    }
    const file = `sheets/${kind}-${look}-${n + 1}.png`;
    await sharp({ create: { width: across, height: down, channels: 3, background: paper } })
      .composite(laid)
      .png({ compressionLevel: 2 })
      .toFile(join(folder, file));
    made.push(file);
  }
  return made;
}

/** The fewest columns with which no more sheets are needed than may be, and what lies where in them. */
function spread(sizes: readonly { width: number; height: number }[], kind: Kind) {
  const widest = Math.max(...sizes.map((size) => size.width));
  for (let columns = 1; ; columns++) {
    const width = Math.min(widest, Math.floor((SIDE - GAP) / columns) - GAP);
    const heights = sizes.map((size) => Math.max(1, Math.round((size.height * width) / size.width)));
    const height = SIDE - LINE - GAP;
    const pieces = flow(heights, { columns, height, head: LINE, gap: GAP, cut: kind === 'pages' });
    if (pieces.at(-1)!.sheet < MOST) return { width, pieces };
  }
}
