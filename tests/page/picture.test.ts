import { expect, test } from 'vitest';

import { stopsOf } from '#page/picture/colours.ts';
import { escaped } from '#page/escaped.ts';
import { tag } from '#page/picture/tag.ts';

test('a ramp keeps its space: what lies between two colours is mixed as the sheet mixes it', () => {
  expect(stopsOf('linear-gradient(in lab to right, rgb(0, 0, 0), rgb(9, 9, 9))')).toEqual([
    ...[0, 25, 50, 75].map((part) => `color-mix(in lab, rgb(0, 0, 0), rgb(9, 9, 9) ${part}%)`),
    'rgb(9, 9, 9)',
  ]);
  expect(stopsOf('none')).toBeNull();
  expect(stopsOf('linear-gradient(rgb(0, 0, 0), rgb(9, 9, 9))')).toBeNull();
});

test('whatever is said of a shape stays inside of its quotes', () => {
  expect(tag('text', { x: 1, 'font-family': '"A" & B' }, escaped('1 < 2'))).toBe(
    '<text x="1" font-family="&quot;A&quot; &amp; B">1 &lt; 2</text>',
  );
});
