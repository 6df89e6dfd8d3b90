import { expect, test } from 'vitest';

import { stopsOf } from '#page/picture/colours.ts';
import { areAlike, waysAlong } from '#page/picture/edges.ts';
import { isInRange, stackOf, Written } from '#page/picture/typefaces.ts';
import { escaped } from '#page/escaped.ts';
import { tag } from '#page/picture/tag.ts';

test('a ramp keeps its space: what lies between two colours is mixed as the sheet mixes it', () => {
  expect(stopsOf('linear-gradient(in lab to right, rgb(0, 0, 0), rgb(9, 9, 9))')).toEqual([
    ...[0, 25, 50, 75].map((part) => `color-mix(in lab, rgb(0, 0, 0), rgb(9, 9, 9) ${part}%)`),
    'rgb(9, 9, 9)',
  ]);
  expect(stopsOf('linear-gradient(90deg, rgb(0, 0, 0), rgb(9, 9, 9))')).toEqual(
    stopsOf('linear-gradient(in srgb to right, rgb(0, 0, 0), rgb(9, 9, 9))'),
  );
  expect(stopsOf('none')).toBeNull();
  expect(stopsOf('linear-gradient(rgb(0, 0, 0), rgb(9, 9, 9))')).toBeNull();
  // The shades at the edges of what scrolls are several.
  const shade = 'linear-gradient(to right, rgb(0, 0, 0) 40%, rgba(0, 0, 0, 0))';
  expect(stopsOf(`${shade}, ${shade}`)).toBeNull();
});

test('a box of which not all edges are alike is drawn along those that it has, round where two meet', () => {
  const line = { width: 2, colour: 'blue', style: 'solid' };
  const box = { x: 0, y: 0, width: 20, height: 40 };
  expect(areAlike([line, line, line, line])).toBe(true);
  expect(areAlike([line, null, line, line])).toBe(false);
  // Open on its right: from the lower end around to the upper one.
  expect(waysAlong(box, [line, null, line, line], 5)).toEqual([
    { edge: line, d: 'M20 39L5 39A4 4 0 0 1 1 35L1 5A4 4 0 0 1 5 1L20 1' },
  ]);
  expect(waysAlong(box, [null, null, null, line], 0)).toEqual([{ edge: line, d: 'M1 40L1 0' }]);
  // Two colours are two lines.
  const other = { ...line, colour: 'red' };
  expect(waysAlong(box, [line, other, null, null], 5).map(({ edge, d }) => [edge.colour, d])).toEqual([
    ['blue', 'M0 1L19 1'],
    ['red', 'M19 1L19 40'],
  ]);
});

test('a picture names the typefaces that it carries, and what anybody has; it carries those that it takes', () => {
  const stack = stackOf('"Window Serif", "Window Symbols", "Window Georgia", Georgia, serif');
  expect(stack).toBe('Window Serif, Window Symbols, serif');
  expect(stackOf('ui-monospace, monospace')).toBe('monospace');
  const written = new Written();
  written.add(stack, 'italic', 'O');
  written.add('Figtree, sans-serif', 'normal', 'a ≈ b');
  expect(written.of('Window Serif', 'italic')).toBe('O');
  expect(written.of('Window Serif', 'normal')).toBe('');
  expect(isInRange('U+2190, U+3b1-3c1', 'a β')).toBe(true);
  expect(isInRange('U+2190, U+3b1-3c1', 'a b')).toBe(false);
});

test('whatever is said of a shape stays inside of its quotes', () => {
  expect(tag('text', { x: 1, 'font-family': '"A" & B' }, escaped('1 < 2'))).toBe(
    '<text x="1" font-family="&quot;A&quot; &amp; B">1 &lt; 2</text>',
  );
});
