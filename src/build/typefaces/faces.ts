import { greekCharacters, symbolCharacters, textCharacters } from './characters.ts';
import type { Cut } from './cut.ts';

/** A cut font as pages know it. */
interface Face extends Cut {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  readonly weight: string;
  /** Fetched only where one of its characters stands on the page. */
  readonly ranged?: true;
  /**
   * Asked for with the page that it is seen on, and nearly always there by its first paint. Where it is not, its
   * stand-in stays for this page: no line is to break anew under a reader's eyes.
   */
  readonly preloaded?: true;
}

const serif = (file: string) => `@fontsource-variable/source-serif-4/files/source-serif-4-${file}.woff2`;
const weights = { wght: { min: 400, max: 700 } };
const renamed = ['Source', 'Window'] as const;
const family = 'Window Serif';

export const faces: Readonly<Record<string, Face>> = {
  roman: {
    ...{ family, style: 'normal', weight: '400 700', renamed, preloaded: true },
    ...{
      from: serif('latin-wght-normal'),
      characters: textCharacters,
      features: ['kern', 'liga'],
      axes: weights,
    },
  },
  italic: {
    ...{ family, style: 'italic', weight: '400', renamed, preloaded: true },
    ...{
      from: serif('latin-wght-italic'),
      characters: textCharacters,
      features: ['kern', 'liga'],
      axes: { wght: 400 },
    },
  },
  greek: {
    ...{ family, style: 'normal', weight: '400', renamed, ranged: true },
    ...{ from: serif('greek-wght-normal'), characters: greekCharacters, features: [], axes: { wght: 400 } },
  },
  sans: {
    ...{ family: 'Figtree', style: 'normal', weight: '400 700', preloaded: true },
    from: '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
    ...{ characters: textCharacters, features: ['kern', 'tnum'], axes: weights },
  },
  symbols: {
    ...{ family: 'Window Symbols', style: 'normal', weight: '400', ranged: true },
    ...{ from: 'katex/dist/fonts/KaTeX_Main-Regular.woff2', characters: symbolCharacters },
  },
};

/**
 * Ascent, descent and mean advance of our faces and of what readers have meanwhile, in units of one em. (The Fonts API of
 * Astro makes one stand-in a family, of Times or Arial, and can cut no axes; on Android and Linux, where there is neither,
 * lines would break anew.)
 */
const metrics = { serif: [1.036, 0.335, 0.479], sans: [0.95, 0.25, 0.449] } as const;
const standIns = {
  serif: [
    ['Georgia', ['Georgia', 'Gelasio'], 0.4458],
    ['Times', ['Times New Roman', 'Liberation Serif', 'TeX Gyre Termes'], 0.4063],
    ['Noto', ['Noto Serif', 'Droid Serif'], 0.481],
    ['DejaVu', ['DejaVu Serif'], 0.526],
  ],
  sans: [
    ['Arial', ['Arial', 'Liberation Sans', 'Helvetica'], 0.4458],
    ['Roboto', ['Roboto'], 0.4448],
    ['DejaVu Sans', ['DejaVu Sans'], 0.513],
  ],
} as const;

/** A stand-in takes up the room of the face that replaces it, so that nothing moves when that arrives. */
function standIn(
  kind: 'serif' | 'sans',
  [name, locals, advance]: (typeof standIns)[typeof kind][number],
): string {
  const [ascent, descent, own] = metrics[kind];
  const size = own / advance;
  const percent = (part: number) => `${(part * 100).toFixed(1)}%`;
  return `@font-face{font-family:"Window ${name}";src:${locals.map((local) => `local("${local}")`).join(',')};size-adjust:${percent(size)};ascent-override:${percent(ascent / size)};descent-override:${percent(descent / size)};line-gap-override:0%}`;
}

/** Characters as a style sheet counts them: U+3b1-3c1,U+3c3 */
function rangesOf(characters: string): string {
  const runs: { first: number; last: number }[] = [];
  for (const code of [...characters].map((c) => c.codePointAt(0)!).sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === code - 1) run.last = code;
    else runs.push({ first: code, last: code });
  }
  const hex = (code: number) => code.toString(16);
  return runs
    .map(({ first, last }) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join();
}

/** The faces, their stand-ins, and the two stacks that everything is set in: `files` names the cut of each face. */
export function faceSheet(files: ReadonlyMap<string, string>): string {
  const own = Object.entries(faces).map(
    ([name, { family, style, weight, ranged, preloaded, characters }]) => {
      const range = ranged && rangesOf(characters);
      return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:${preloaded ? 'optional' : 'swap'};src:url(./${files.get(name)}) format("woff2")${range ? `;unicode-range:${range}` : ''}}`;
    },
  );
  const stack = (first: string, kind: 'serif' | 'sans', last: string) =>
    [first, 'Window Symbols', ...standIns[kind].map(([name]) => `Window ${name}`)]
      .map((f) => `"${f}"`)
      .join(',') + last;
  return [
    ...own,
    ...standIns.serif.map((one) => standIn('serif', one)),
    ...standIns.sans.map((one) => standIn('sans', one)),
    `:root{--serif:${stack(family, 'serif', ',Georgia,serif')};--sans:${stack('Figtree', 'sans', ',system-ui,sans-serif')}}`,
  ].join('\n');
}
