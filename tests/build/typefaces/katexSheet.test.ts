import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { katexPreloaded, katexSheet } from '#build/typefaces/katexSheet.ts';

const whole = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex-swap.min.css'), 'utf8');
const names = [...whole.matchAll(/url\(fonts\/([\w-]+)\.woff2\)/g)].map(([, name]) => name!);
const sheet = katexSheet(whole, new Map(names.map((name) => [name, `${name}-cut.woff2`])));
/** What is said of the face that has that file. */
const face = (name: string) =>
  sheet.match(/@font-face\{[^}]*\}/g)!.find((rule) => rule.includes(`${name}-cut.woff2`));

describe('the style sheet of formulas', () => {
  test('asks for the cut faces, in the one format that all browsers read', () => {
    expect(sheet).not.toMatch(/url\(fonts|\.(?:woff|ttf)\)/);
    expect(face('KaTeX_Size2-Regular')).toMatch(
      /src:url\(\.\/KaTeX_Size2-Regular-cut\.woff2\) format\("woff2"\)\}/,
    );
  });

  test('has a late face take the place of nothing, if lines would break anew for it', () => {
    expect(katexPreloaded).not.toHaveLength(0);
    for (const name of katexPreloaded) expect(face(name)).toContain('font-display:optional');
    expect(face('KaTeX_Size2-Regular')).toContain('font-display:swap');
  });

  test('leaves out the alphabets that no formula may be set in', () => {
    expect(face('KaTeX_Fraktur-Regular')).toBeUndefined();
    expect(sheet).not.toContain('mathfrak');
  });

  test('computes what one size is within another', () => {
    expect(sheet).not.toMatch(/reset-size6\.size3/);
    expect(sheet).toContain('.katex .reset-size6{--size-outside:1}.katex .size6{--size-inside:1}');
    expect(() =>
      katexSheet(whole.replace(/\.katex \.katex-sizing\.reset-size1\.size1/, '.x'), new Map()),
    ).toThrow('KaTeX has 120 rules for sizes, not 121.');
  });

  test('sets a formula whose faces are missing in the type of the text, or says that it no longer can', () => {
    expect(sheet).toContain('KaTeX_Main,var(--serif)');
    expect(sheet).toMatch(/\.mathnormal\{font-family:KaTeX_\w+,var\(--serif\)/);
    expect(() => katexSheet(whole.replace('math,Times New Roman', 'math,Times'), new Map())).toThrow(
      'has no "KaTeX_Main,math,Times New Roman,serif" any more',
    );
  });
});
