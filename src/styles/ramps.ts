import { lab, rgb } from 'd3-color';
import { interpolateLab, interpolateRgb } from 'd3-interpolate';
import type { Plugin } from 'vite';

import { LEVELS } from '#figures/values.ts';
import { placeSheet } from './places.ts';

export type Theme = 'light' | 'dark';

/** Both ends of the signed scale are equally light, so that neither sign looks stronger than the other. */
const ends = {
  light: { paper: '#ffffff', ink: '#262a33', negative: lab(47, 4, -54), positive: lab(47, 54, 42) },
  dark: { paper: '#191c22', ink: '#f1ede4', negative: lab(62, 2, -50), positive: lab(62, 52, 42) },
} as const;

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

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

const id = 'virtual:ramps.css';
const resolved = `\0${id}`;

/** Serves the fills of values, and the places of cells, as `virtual:ramps.css`. d3 is used here, while building; readers get none of it. */
export function ramps(): Plugin {
  return {
    name: 'ramps',
    resolveId: (asked) => (asked === id ? resolved : undefined),
    load: (asked) => (asked === resolved ? rampSheet() + placeSheet() : undefined),
  };
}
