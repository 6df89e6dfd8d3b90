/** What is wrong with the texts of figures, judged by the pixels that they are painted with. */
import { contrast } from '#build/sheets/contrast.ts';
import { hex } from './fills.ts';
import type { Box, Picture } from './picture.ts';
import type { Colour, Told, Word } from './words.ts';

/** The colour that all texts are painted in to be told from everything else: nothing else is nearly as purple. */
export const MARKER = 0xff00ff;

/** The pixels that a word's ink covers, and how far they reach. */
export interface Ink {
  readonly pixels: readonly (readonly [x: number, y: number])[];
  readonly width: number;
  readonly height: number;
  /** How many pixels it covers, where half of one counts as that. */
  readonly covered: number;
}

const channels = [16, 8, 0] as const;
const channel = (colour: number, shift: number) => (colour >> shift) & 255;

/** How much of a pixel ink covers: how far it went from what is there without texts to the marker. */
function coverage(bare: number, marked: number): number {
  if (bare === marked) return 0;
  const far = (shift: number) => channel(MARKER, shift) - channel(bare, shift);
  const shift = channels.reduce((best, one) => (Math.abs(far(one)) > Math.abs(far(best)) ? one : best));
  return (channel(marked, shift) - channel(bare, shift)) / far(shift);
}

const FAINT = 0.12;

export function inkOf({ box }: Word, bare: Picture, marked: Picture): Ink {
  const covered: { x: number; y: number; much: number }[] = [];
  let [left, top, right, bottom, most] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  marked.within(grown(box, 1), (x, y, colour) => {
    const much = coverage(bare.at(x, y), colour);
    if (much < FAINT) return;
    covered.push({ x, y, much });
    [left, top, right, bottom] = [
      Math.min(left, x),
      Math.min(top, y),
      Math.max(right, x),
      Math.max(bottom, y),
    ];
    most = Math.max(most, much);
  });
  return {
    // The edges of letters are blended: it counts what is under their strokes.
    pixels: covered.filter(({ much }) => much >= most / 2).map(({ x, y }) => [x, y]),
    width: Math.max(0, right - left + 1),
    height: Math.max(0, bottom - top + 1),
    covered: covered.reduce((sum, { much }) => sum + much, 0),
  };
}

const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** A stroke that grazes a letter takes nothing from it; one that runs through it does. */
const MAY_FAIL = 0.05;

/** Words that don't stand out from what is painted under their ink, in the theme of that number. */
export function faintWords(
  { figures, words }: Told,
  inks: readonly Ink[],
  bare: Picture,
  theme: number,
): string[] {
  // What a colour comes to on a ground, for all words of that colour.
  const known = new Map<string, Map<number, number>>();
  return words.flatMap(({ text, figure, colours, large, away }, index) => {
    if (away) return [];
    const { pixels } = inks[index]!;
    const colour = colours[theme]!;
    const ratios = known.get(colour.join()) ?? new Map<number, number>();
    known.set(colour.join(), ratios);
    const need = large ? 3 : 4.5;
    let [failed, worst, under] = [0, 21, 0];
    for (const [x, y] of pixels) {
      const ground = bare.at(x, y);
      const ratio = ratios.get(ground) ?? contrast(hex(over(colour, ground)), hex(ground));
      ratios.set(ground, ratio);
      if (ratio < need) failed++;
      if (ratio < worst) [worst, under] = [ratio, ground];
    }
    return failed > MAY_FAIL * pixels.length
      ? [
          `${figures[figure]!.name}: “${text}” stands out ${worst.toFixed(2)}:1 from ${hex(under)} under ${Math.round((100 * failed) / pixels.length)} % of it`,
        ]
      : [];
  });
}

function over([r, g, b, much]: Colour, ground: number): number {
  const mix = (top: number, shift: number) =>
    Math.round(top * much + channel(ground, shift) * (1 - much)) << shift;
  return mix(r, 16) | mix(g, 8) | mix(b, 0);
}

/** Words that are not seen whole: cut off, covered, or outside of their figure or their cell. */
export function lostWords({ figures, words }: Told, inks: readonly Ink[]): string[] {
  return words.flatMap((word, index) => {
    if (word.away) return [];
    const { name, box: frame } = figures[word.figure]!;
    const why = lost(word, inks[index]!, frame);
    return why === null ? [] : [`${name}: “${word.text}” ${why}`];
  });
}

/** By how much a word may be smaller than a canvas sets it, which rounds letters and their edges in its own way. */
const slack = (size: number) => 2.5 + 0.02 * size;
/** How much of its ink may be missing, beside a few pixels: less than a line leaves of it that runs across. */
const MAY_LACK = 0.25;

function lost({ width, height, ink, box, cell }: Word, seen: Ink, frame: Box): string | null {
  if (!isWithin(box, frame)) return 'stands outside of its figure';
  if (cell && !isWithin(box, cell.box)) return 'stands outside of its cell';
  if (seen.width < width - slack(width))
    return `is cut off: ${seen.width} px of ${Math.round(width)} are seen of its width`;
  if (seen.height < height - slack(height))
    return `is cut off: ${seen.height} px of ${Math.round(height)} are seen of its height`;
  if (seen.covered < (1 - MAY_LACK) * ink - 2)
    return `is covered: ${Math.round((100 * seen.covered) / ink)} % of its ink are seen`;
  return null;
}

const HAIR = 1;

const isWithin = (inner: Box, outer: Box) =>
  inner.left >= outer.left - HAIR &&
  inner.top >= outer.top - HAIR &&
  inner.right <= outer.right + HAIR &&
  inner.bottom <= outer.bottom + HAIR;

/** Words that lie over words of other texts. */
export function crowdedWords({ figures, words }: Told): string[] {
  const found: string[] = [];
  for (const [figure, own] of Map.groupBy(words, (word) => word.figure))
    for (const [index, one] of own.entries())
      for (const other of own.slice(index + 1))
        if (one.label !== other.label && overlap(one.box, other.box))
          found.push(`${figures[figure]!.name}: “${one.text}” and “${other.text}” lie over each other`);
  return found;
}

const overlap = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > HAIR &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > HAIR;
