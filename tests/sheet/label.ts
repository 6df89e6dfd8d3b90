/** Words on a sheet, in a typeface that is on every machine that has the packages. */
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const fontfile = fileURLToPath(
  new URL('../../node_modules/katex/dist/fonts/KaTeX_SansSerif-Bold.ttf', import.meta.url),
);

/** How high a line of words is, with room around it. */
export const LINE = 28;

/** A line of words, as small as it takes to be no wider than that. */
export async function label(words: string, colour: string, width: number): Promise<Buffer> {
  const text = `<span foreground="${colour}">${words}</span>`;
  return sharp({ text: { text, fontfile, font: 'KaTeX_SansSerif Bold 12', dpi: 96, rgba: true } })
    .resize({ width, height: LINE, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer();
}
