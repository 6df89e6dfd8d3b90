import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { contrast } from '#build/sheets/contrast.ts';

const sheet = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const whole = (colour: string) => colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');

/** The two values of a token that is a pair of colours. */
function colours(name: string): [light: string, dark: string] {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(sheet) ?? [];
  if (light === undefined || dark === undefined)
    throw new Error(`tokens.css has no pair of colours --${name}.`);
  return [whole(light), whole(dark)];
}

const grounds = ['paper', 'sheet', 'wash'];
const cases = (names: string[]) => names.flatMap((name) => grounds.map((ground) => [name, ground] as const));
const least = (name: string, ground: string) =>
  Math.min(...[0, 1].map((theme) => contrast(colours(name)[theme]!, colours(ground)[theme]!)));

describe('the palette, in both themes', () => {
  it.each(cases(['ink', 'soft', 'input', 'kernel', 'output', 'gradient', 'accent']))(
    'lets --%s be read on --%s',
    (name, ground) => expect(least(name, ground)).toBeGreaterThanOrEqual(4.5),
  );
  it.each(cases(['kernel-line', 'edge']))('lets the line --%s be seen on --%s', (name, ground) =>
    expect(least(name, ground)).toBeGreaterThanOrEqual(3),
  );
  it('lets text be read on the window’s tint', () => {
    for (const name of ['ink', 'soft', 'kernel'])
      expect(least(name, 'kernel-wash')).toBeGreaterThanOrEqual(4.5);
  });
});
