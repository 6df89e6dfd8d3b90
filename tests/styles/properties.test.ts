/**
 * Custom properties are inherited by all that lies below: one that two components set by the same name reaches from the
 * one into the other. Each has one component, which its name tells; the theme's tokens belong to the whole page.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

import { placeSheet } from '#build/sheets/places.ts';
import { rampSheet } from '#build/sheets/ramps.ts';

const ofPage = /^src\/styles\/(?:tokens|print)\.css$/;
/** What the kit leaves to the widget whose controls it lays out and whose words it keeps room for. */
const lent = ['--control-label', '--sentence-lines', '--formulas-lines'];

/** "Volume.tsx" and "volume.css" are one component, and so is all that lies in a widget's folder. */
function componentOf(file: string): string {
  const widget = /^src\/widgets\/([^/]+)/.exec(file)?.[1];
  return (widget ?? basename(file))
    .replace(/\.\w+$/, '')
    .replace(/[-_]/g, '')
    .toLowerCase();
}

/** Every custom property that a sheet or a style attribute sets. */
const settings = (text: string) => [...text.matchAll(/(--[a-z][\w-]*)'?:(?!:)/g)].map(([, name]) => name!);

const sources = globSync('src/**/*.{css,tsx,astro}').map((file) => file.replaceAll('\\', '/'));
const set = new Map<string, Set<string>>();
const note = (component: string, text: string) => {
  for (const name of settings(text)) set.set(name, (set.get(name) ?? new Set()).add(component));
};
for (const file of sources) if (!ofPage.test(file)) note(componentOf(file), readFileSync(file, 'utf8'));
note('levels', rampSheet().replace(/:root\{[^}]*\}/g, ''));
note('places', placeSheet());

describe('a custom property', () => {
  it('is set by one component alone', () => {
    const shared = [...set].filter(([name, components]) => components.size > 1 && !lent.includes(name));
    expect(shared.map(([name, components]) => `${name}: ${[...components].join(', ')}`)).toEqual([]);
    // A search that finds nothing would find no fault either.
    expect(set.size).toBeGreaterThan(15);
  });

  it('has no name that another component could think of too', () => {
    const tokens = new Set(
      sources.filter((file) => ofPage.test(file)).flatMap((file) => settings(readFileSync(file, 'utf8'))),
    );
    const short = [...set.keys()].filter((name) => !/^--\w+-/.test(name) && name !== '--place');
    expect(short).toEqual([]);
    expect([...set.keys()].filter((name) => tokens.has(name))).toEqual([]);
  });
});
