/** A colour picture of five by five pixels. Each colour is a triple of red, green and blue, from 0 (none) to 9 (full). */
export interface ColourPatch {
  readonly label: string;
  readonly description: string;
  /** one letter a pixel, from the palette */
  readonly rows: readonly string[];
}

export const CHANNELS = ['red', 'green', 'blue'] as const;

const palette: Readonly<Record<string, readonly [red: number, green: number, blue: number]>> = {
  r: [9, 1, 1],
  g: [1, 7, 2],
  b: [1, 3, 9],
  o: [9, 5, 1],
  y: [9, 8, 2],
  k: [1, 1, 1],
  w: [9, 9, 9],
};

export type ColourPatchName = 'tomato' | 'stripes' | 'sunset' | 'grey';

export const colourPatches: Readonly<Record<ColourPatchName, ColourPatch>> = {
  tomato: {
    label: 'Tomato',
    description: 'a red square on green',
    rows: ['ggggg', 'grrrg', 'grrrg', 'grrrg', 'ggggg'],
  },
  stripes: {
    label: 'Stripes',
    description: 'red, white and blue stripes',
    rows: ['rrwbb', 'rrwbb', 'rrwbb', 'rrwbb', 'rrwbb'],
  },
  sunset: {
    label: 'Sunset',
    description: 'yellow, orange and red over blue',
    rows: ['yyyyy', 'ooooo', 'rrrrr', 'bbbbb', 'bbbbb'],
  },
  grey: {
    label: 'Grey edge',
    description: 'black beside white, the same in all three channels',
    rows: ['kkwww', 'kkwww', 'kkwww', 'kkwww', 'kkwww'],
  },
};

/** The picture as three sheets of numbers: red, green, blue. */
export function colourSheets(name: ColourPatchName): number[][][] {
  return CHANNELS.map((_, channel) =>
    colourPatches[name].rows.map((row) => [...row].map((letter) => palette[letter]![channel]!)),
  );
}

/** A filter for colour pictures, its kernel at any size: one stencil, taken as often as `mix` says on each channel. */
export interface ColourKernel {
  readonly label: string;
  readonly purpose: string;
  readonly mix: readonly [red: number, green: number, blue: number];
  /** `all` weighs every pixel alike, `across` the right of the window against its left */
  readonly stencil: 'all' | 'across';
  readonly bias: number;
}

export const colourKernels: readonly ColourKernel[] = [
  {
    label: 'red, not green',
    purpose: 'Adds up red, takes green away and does not care about blue.',
    mix: [1, -1, 0],
    stencil: 'all',
    bias: -10,
  },
  {
    label: 'bright on the right',
    purpose: 'Right minus left in all three channels: an edge, whatever its colours.',
    mix: [1, 1, 1],
    stencil: 'across',
    bias: 1,
  },
  {
    label: 'green turns red',
    purpose: 'Where red rises to the right while green falls: an edge between two colours.',
    mix: [1, -1, 0],
    stencil: 'across',
    bias: 5,
  },
];

/** The three sheets of a kernel: red, green, blue. */
export function kernelSheets({ mix, stencil }: ColourKernel, side: number): number[][][] {
  const middle = (side - 1) / 2;
  const weight = (column: number) => (stencil === 'all' ? 1 : Math.sign(column - middle));
  return mix.map((factor) =>
    Array.from({ length: side }, () =>
      Array.from({ length: side }, (_, column) => factor * weight(column) || 0),
    ),
  );
}
