/** A change as a picture: before, after, and what of it is different. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Change } from './changes.ts';
import { align } from './difference.ts';
import { label, LINE } from './label.ts';
import { fileOf, told } from './picture.ts';
import { image, part, readPixels, type Box, type Pixels } from './pixels.ts';

/** How much of what is around a change is shown with it. */
const MARGIN = 24;
const GAP = 12;
const SIDE = 2000;

/** Makes it, in `folder` under the name of `file`. */
export async function makeStrip(base: string, folder: string, change: Change, file: string): Promise<void> {
  const files = { before: fileOf(base, change), after: fileOf(folder, change) };
  const shown: [words: string, pixels: Pixels][] = [];
  if (change.box) {
    const { before, after } = align(await readPixels(files.before), await readPixels(files.after));
    const box = around(change.box, before, after);
    const [a, b] = [part(before, box), part(after, box)];
    shown.push(['before', a], ['after', b], ['difference', marked(a, b)]);
  } else {
    const isNew = change.kind === 'new';
    shown.push([change.kind, await readPixels(isNew ? files.after : files.before)]);
  }

  const [{ width, height }] = shown.map(([, pixels]) => pixels) as [Pixels];
  const whole = { width: GAP + shown.length * (width + GAP), height: 2 * LINE + height + GAP };
  const words = await Promise.all(shown.map(([word]) => label(word, '#111', width)));
  const drawn = await sharp({ create: { ...whole, channels: 3, background: '#ccc' } })
    .composite([
      { input: await label(told(change), '#111', whole.width - GAP), left: GAP, top: 6 },
      ...shown.flatMap(([, pixels], n) => {
        const left = GAP + n * (width + GAP);
        return [
          { input: words[n]!, left, top: LINE },
          { ...image(pixels), left, top: 2 * LINE },
        ];
      }),
    ])
    .png()
    .toBuffer();
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  await sharp(drawn)
    .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
    .toFile(join(folder, file));
}

/** The box with what is around it; of a very high one, its beginning. */
function around({ left, top, width, height }: Box, before: Pixels, after: Pixels): Box {
  const [x, y] = [Math.max(0, left - MARGIN), Math.max(0, top - MARGIN)];
  const right = Math.min(Math.max(before.width, after.width), left + width + MARGIN);
  const bottom = Math.min(after.height, top + height + MARGIN, y + SIDE);
  return { left: x, top: y, width: right - x, height: bottom - y };
}

/** What is the same, pale; what is not, in a colour that the site has nowhere. */
function marked(before: Pixels, { width, height, data }: Pixels): Pixels {
  const drawn = data.map((value) => 191 + value / 4);
  for (let at = 0; at < data.length; at += 3)
    if ([at, at + 1, at + 2].some((i) => before.data[i] !== data[i])) drawn.set([255, 0, 200], at);
  return { width, height, data: drawn };
}
