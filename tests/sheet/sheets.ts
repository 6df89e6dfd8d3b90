/** The contact sheets: all figures and all pages in all looks, in few pictures that can each be looked at. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { flow, type Piece } from './flow.ts';
import { label, LINE } from './label.ts';
import { looks, type Device, type Look } from './look.ts';
import { fileOf, type Picture } from './picture.ts';
import { image, part, readPixels, type Pixels } from './pixels.ts';

/** The width and height of a sheet: more is scaled down by whatever shows it. */
const SIDE = 2000;
const GAP = 16;

const kinds = ['figures', 'pages'] as const;
type Kind = (typeof kinds)[number];

/** How many columns leave words readable, and make few sheets. */
const columns: Readonly<Record<Kind, Readonly<Record<Device, number>>>> = {
  figures: { phone: 8, desktop: 4 },
  pages: { phone: 10, desktop: 5 },
};

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
  const [device, theme] = look.split('-') as [Device, string];
  const count = columns[kind][device];
  const width = Math.floor((SIDE - GAP) / count) - GAP;
  const scaled: Pixels[] = [];
  for (const picture of pictures) scaled.push(await readPixels(fileOf(folder, picture), width));
  const pieces = flow(
    scaled.map(({ height }) => height),
    { columns: count, height: SIDE - LINE - GAP, head: LINE, gap: GAP, cut: kind === 'pages' },
  );
  const ink = theme === 'dark' ? '#eee' : '#111';
  const sheets = Object.values(Object.groupBy(pieces, ({ sheet }) => sheet)) as Piece[][];
  const files: string[] = [];
  for (const [n, some] of sheets.entries()) {
    const title = `${kind}, ${device}, ${theme}, ${n + 1} of ${sheets.length}`;
    const laid: OverlayOptions[] = [{ input: await label(title, ink, SIDE), left: GAP, top: GAP / 2 }];
    for (const { of, from, rows, column, top } of some) {
      const left = GAP + column * (width + GAP);
      const words = pictures[of]!.name.slice(kind.length + 1);
      if (from === 0) laid.push({ input: await label(words, ink, width), left, top: top + GAP / 2 });
      laid.push({
        ...image(part(scaled[of]!, { left: 0, top: from, width, height: rows })),
        left,
        top: LINE + top,
      });
    }
    const file = `sheets/${kind}-${look}-${n + 1}.png`;
    await sharp({
      create: { width: SIDE, height: SIDE, channels: 3, background: theme === 'dark' ? '#444' : '#ccc' },
    })
      .composite(laid)
      .png({ compressionLevel: 2 })
      .toFile(join(folder, file));
    files.push(file);
  }
  return files;
}
