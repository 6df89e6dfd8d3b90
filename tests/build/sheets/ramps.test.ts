import { describe, expect, it } from 'vitest';

import { LEVELS, fillClass } from '#figures/values.ts';
import { contrast } from '#build/sheets/contrast.ts';
import { levels, rampSheet, type Theme } from '#build/sheets/ramps.ts';

const themes: Theme[] = ['light', 'dark'];
const whole = { '#000': '#000000', '#fff': '#ffffff' } as const;
const named = (name: string) => levels.find((level) => level.name === name)!;

describe('contrast', () => {
  it('is what WCAG says of well-known pairs', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  });
});

describe('the fills of values', () => {
  it('exist for every class that a figure gives its cells', () => {
    for (const fills of ['pixel', 'signed', 'photo'] as const) {
      const { least, most } = LEVELS[fills];
      for (let level = least; level <= most; level++)
        expect(levels.map(({ name }) => name)).toContain(fillClass(fills, level, most));
    }
    expect(levels).toHaveLength(33 + 33 + 33);
  });

  it.each(themes)('carry text that stands out 4.5:1 in the %s theme', (theme) => {
    for (const { name, fill, ink } of levels)
      expect(contrast(fill[theme], whole[ink[theme]]), `${name} ${fill[theme]}`).toBeGreaterThanOrEqual(4.5);
  });

  it.each(themes)('go steadily from paper to their ends in the %s theme', (theme) => {
    const away = (name: string) => contrast(named(name).fill[theme], named('p0').fill[theme]);
    for (let i = 1; i <= 32; i++) expect(away(`p${i}`)).toBeGreaterThan(away(`p${i - 1}`));
    for (let i = 1; i <= 16; i++) {
      expect(away(`s${i}`)).toBeGreaterThan(away(`s${i - 1}`));
      expect(away(`s-${i}`)).toBeGreaterThan(away(`s${i === 1 ? '' : '-'}${i - 1}`));
    }
  });

  it('run from black to white for photographs, whatever the theme', () => {
    for (const theme of themes)
      expect(['f0', 'f16', 'f32'].map((name) => named(name).fill[theme])).toEqual([
        '#000000',
        '#808080',
        '#ffffff',
      ]);
  });

  it.each(themes)('are as light for a negative value as for its positive in the %s theme', (theme) => {
    for (let i = 1; i <= 16; i++)
      expect(contrast(named(`s${i}`).fill[theme], named(`s-${i}`).fill[theme])).toBeLessThan(1.12);
  });

  it('are named in the style sheet, each with its part and its text', () => {
    const sheet = rampSheet();
    for (const step of [
      ':is(.p10,.s-5,.s5,.f10){--level-part:10}',
      ':is(.p32,.s-16,.s16,.f32){--level-part:32}',
    ])
      expect(sheet).toContain(step);
    expect(sheet).toMatch(/:is\(\.s-16,[^)]*\.s-1\)\{--level-fill:color-mix\(in lab,var\(--negative\)/);
    for (const { name } of levels)
      expect(sheet.match(new RegExp(`\\.${name}(?=[,){])`, 'g'))!.length).toBeGreaterThan(1);
  });
});
