import { lab, rgb } from 'd3-color';
import { interpolateLab, interpolateRgb } from 'd3-interpolate';

import { LEVELS } from '#figures/values.ts';
import { contrast } from './contrast.ts';

export type Theme = 'light' | 'dark';

/** Both ends of the signed scale are equally light, so that neither sign looks stronger than the other. */
const ends = {
  light: { paper: '#ffffff', ink: '#262a33', negative: lab(47, 4, -54), positive: lab(47, 54, 42) },
  dark: { paper: '#191c22', ink: '#f1ede4', negative: lab(62, 2, -50), positive: lab(62, 52, 42) },
} as const;

export interface Level {
  /** `p0`…`p32`, `s-16`…`s16`, `f0`…`f32` */
  readonly name: string;
  readonly fill: Readonly<Record<Theme, string>>;
  /** Black or white, whichever stands out more. */
  readonly ink: Readonly<Record<Theme, '#000' | '#fff'>>;
}

const inkOn = (fill: string) => (contrast(fill, '#000000') >= contrast(fill, '#ffffff') ? '#000' : '#fff');

function fillOf(theme: Theme, kind: keyof typeof LEVELS, level: number): string {
  const { paper, ink, negative, positive } = ends[theme];
  if (kind === 'photo') return rgb(interpolateRgb('#000', '#fff')(level / LEVELS.photo.most)).formatHex();
  const end = kind === 'pixel' ? ink : level < 0 ? negative : positive;
  return lab(interpolateLab(paper, end)(Math.abs(level) / LEVELS[kind].most)).formatHex();
}

/** Every level of the scales: pixels from paper to ink, signed values from blue over paper to red, photographs. */
export const levels: readonly Level[] = (['pixel', 'signed', 'photo'] as const).flatMap((kind) => {
  const { letter, least, most } = LEVELS[kind];
  return Array.from({ length: most - least + 1 }, (_, i) => {
    const [light, dark] = (['light', 'dark'] as const).map((theme) => fillOf(theme, kind, least + i)) as [
      string,
      string,
    ];
    return {
      name: `${letter}${least + i}`,
      fill: { light, dark },
      ink: { light: inkOn(light), dark: inkOn(dark) },
    };
  });
});

/** How much of its end a level has in it, where 32 is all of it. */
const partOf = ({ name }: Level): number => {
  const [letter, level] = [name[0], Math.abs(Number(name.slice(1)))];
  return letter === 's' ? 2 * level : level;
};

/**
 * The colours themselves are mixed by the browser, as `fillOf` mixes them: a hundred of them would weigh more than all
 * else. A level mixes its own, from nothing that it could inherit but the colours of the theme.
 */
export function rampSheet(): string {
  const both = (light: string, dark: string) => `light-dark(${light},${dark})`;
  const token = (name: keyof typeof ends.light) => {
    const [light, dark] = [ends.light[name], ends.dark[name]].map((end) => rgb(String(end)).formatHex()) as [
      string,
      string,
    ];
    return both(light, dark);
  };
  const mix = (space: string, end: string, start: string) =>
    `color-mix(in ${space},${end} calc(var(--level-part)*3.125%),${start})`;
  const all = (group: readonly Level[]) => `:is(${group.map(({ name }) => `.${name}`).join()})`;
  const those = (pattern: RegExp) => all(levels.filter(({ name }) => pattern.test(name)));
  const inks = Map.groupBy(levels, ({ ink }) =>
    ink.light === ink.dark ? ink.light : both(ink.light, ink.dark),
  );
  const named = { negative: 'negative', positive: 'positive', blank: 'paper', full: 'ink' } as const;
  const names = Object.entries(named).map(([name, end]) => `--${name}:${token(end)}`);
  return [
    '@layer widgets{',
    `:root{${names.join(';')}}`,
    ...[...Map.groupBy(levels, partOf)].map(([part, group]) => `${all(group)}{--level-part:${part}}`),
    `${those(/^p/)}{--level-fill:${mix('lab', 'var(--full)', 'var(--blank)')}}`,
    `${those(/^s-/)}{--level-fill:${mix('lab', 'var(--negative)', 'var(--blank)')}}`,
    `${those(/^s\d/)}{--level-fill:${mix('lab', 'var(--positive)', 'var(--blank)')}}`,
    `${those(/^f/)}{--level-fill:${mix('srgb', '#fff', '#000')}}`,
    // Cells are filled, and those of rasters are strokes. What has no level is blank.
    '.fill,.cell>rect{fill:var(--level-fill,var(--blank))}.raster-cells>path{stroke:var(--level-fill)}',
    ...[...inks].map(([ink, group]) => `${all(group)}>:is(text,.hatch){fill:${ink}}`),
    // A legend's ramp goes from end to end by the same ways.
    '.ramp{background:linear-gradient(in lab to right,var(--blank),var(--full))}',
    '.ramp.signed{background:linear-gradient(in lab to right,var(--negative),var(--blank),var(--positive))}',
    '.ramp.photo{background:linear-gradient(to right,#000,#fff)}',
    '}',
  ].join('');
}
