/** The site's sign in the forms that systems ask for: drawn from `favicon.svg`, the one that browsers take. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

const paper = '#fcfbf8';

/** `part` of the side is the sign; the rest is paper, for systems that cut icons to shapes of their own. */
async function icon(svg: Buffer, side: number, part: number, background: string | null): Promise<Buffer> {
  const inner = Math.round(side * part);
  const sign = await sharp(svg, { density: (72 * inner) / 32 })
    .resize(inner, inner)
    .png()
    .toBuffer();
  return sharp({ create: { width: side, height: side, channels: 4, background: background ?? '#0000' } })
    .composite([{ input: sign }])
    .png()
    .toBuffer();
}

/** A picture in the form that browsers ask for unasked: one PNG behind a directory of one entry. */
function ico(png: Buffer, side: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(side, 6);
  head.writeUInt8(side, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

export async function drawIcons(built: string): Promise<void> {
  const svg = await readFile(join(built, 'favicon.svg'));
  const put = (name: string, content: Buffer) => writeFile(join(built, name), content);
  await Promise.all([
    icon(svg, 192, 0.86, null).then((png) => put('icon-192.png', png)),
    icon(svg, 512, 0.86, null).then((png) => put('icon-512.png', png)),
    icon(svg, 512, 0.6, paper).then((png) => put('icon-maskable-512.png', png)),
    icon(svg, 180, 0.74, paper).then((png) => put('apple-touch-icon.png', png)),
    icon(svg, 32, 1, null).then((png) => put('favicon.ico', ico(png, 32))),
  ]);
}
