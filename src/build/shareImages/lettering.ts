/** Text as outlines, so that a picture looks the same on every machine, whatever typefaces that has. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontverter from 'fontverter';
import { Blob, Buffer as Run, Face, Font, shape, Variation } from 'harfbuzzjs';

const require = createRequire(import.meta.url);

interface Glyph {
  readonly glyph: number;
  readonly advance: number;
}

export interface Lettering {
  widthOf(text: string, size: number): number;
  /** The path of a line that begins at a place on its baseline, or has it in its middle. */
  path(text: string, x: number, y: number, size: number, anchor?: 'start' | 'middle'): string;
  /** The lines that a text breaks into. */
  lines(text: string, size: number, width: number): string[];
}

/** Between two weights of a variable face outlines have a dozen places behind the point. A unit is less than can be seen. */
const whole = (path: string): string =>
  path.replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));

/** One weight of a variable face, whole. */
export async function lettering(from: string, weight: number): Promise<Lettering> {
  const sfnt = await fontverter.convert(await readFile(require.resolve(from)), 'sfnt');
  const face = new Face(new Blob(new Uint8Array(sfnt)));
  const font = new Font(face);
  font.setVariations([new Variation('wght', weight)]);
  const units = face.upem;
  const paths = new Map<number, string>();

  const shaped = (word: string): Glyph[] => {
    const run = new Run();
    run.addText(word);
    run.guessSegmentProperties();
    shape(font, run);
    const places = run.getGlyphPositions();
    return run
      .getGlyphInfos()
      .map(({ codepoint }, n) => ({ glyph: codepoint, advance: places[n]!.xAdvance }));
  };
  // Where a text breaks is found by trying, and titles share their words: each is shaped once, with the space behind it.
  const words = new Map<string, Glyph[]>();
  const glyphsOf = (text: string): Glyph[] =>
    text.split(/(?<= )/).flatMap((word) => {
      const glyphs = words.get(word) ?? shaped(word);
      words.set(word, glyphs);
      return glyphs;
    });
  const widthOf = (text: string, size: number) =>
    (glyphsOf(text).reduce((sum, { advance }) => sum + advance, 0) * size) / units;

  return {
    widthOf,
    path(text, x, y, size, anchor = 'start') {
      const scale = size / units;
      let at = anchor === 'middle' ? x - widthOf(text, size) / 2 : x;
      const drawn = glyphsOf(text).map(({ glyph, advance }) => {
        const d = paths.get(glyph) ?? whole(font.glyphToPath(glyph));
        paths.set(glyph, d);
        const placed =
          d && `<path transform="translate(${at.toFixed(2)} ${y})scale(${scale} ${-scale})" d="${d}"/>`;
        at += advance * scale;
        return placed;
      });
      return drawn.join('');
    },
    lines(text, size, width) {
      const lines: string[] = [];
      for (const word of text.split(' ')) {
        const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
        if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
        else lines.push(word);
      }
      return lines;
    },
  };
}
