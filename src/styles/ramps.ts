import { interpolateLab, interpolateRgb, lab, rgb } from 'd3';
import type { Plugin } from 'vite';

import { LEVELS } from '#figures/values.ts';

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

export function rampSheet(): string {
  const both = (pair: Readonly<Record<Theme, string>>) => `light-dark(${pair.light},${pair.dark})`;
  const fills = levels.map(({ name, fill }) => `.${name} .fill{fill:${both(fill)}}`);
  const inks = Map.groupBy(levels, ({ ink }) => both(ink));
  const texts = [...inks].map(
    ([ink, group]) => `:is(${group.map(({ name }) => `.${name}`).join()}) .ink{fill:${ink}}`,
  );
  return `@layer widgets{${[...fills, ...texts].join('')}}`;
}

const id = 'virtual:ramps.css';
const resolved = `\0${id}`;

/** Serves the fills of values as `virtual:ramps.css`. d3 is used here, while building; readers get none of it. */
export function ramps(): Plugin {
  return {
    name: 'ramps',
    resolveId: (asked) => (asked === id ? resolved : undefined),
    load: (asked) => (asked === resolved ? rampSheet() : undefined),
  };
}
