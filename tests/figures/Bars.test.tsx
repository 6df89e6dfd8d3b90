import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Bars, rangeOf, type Bar } from '#figures/Bars.tsx';

const up = (to: number): Bar => ({ from: 0, to });
/** Left edge, top and height of each bar. */
const drawn = (html: string) =>
  [...html.matchAll(/<rect class="fill" x="(\d+)" y="([\d.]+)" width="26" height="([\d.]+)"/g)].map(
    ([, ...numbers]) => numbers.map(Number),
  );

test('bars stand on zero, up or down, as long as their values', () => {
  const html = render(
    <Bars bars={[up(5), up(-10), null]} fills="signed" scale={10} range={[-10, 10]} height={4} />,
  );
  // 160 high with an edge of 3: 7.7 for each unit, zero at 80.
  expect(drawn(html)).toEqual([
    [7, 41.5, 38.5],
    [47, 80, 77],
  ]);
  expect(html).toContain('d="M0 80H120"');
  expect(html.match(/class="bar (s-?\d+)"/g)).toEqual(['class="bar s8"', 'class="bar s-16"']);
  expect(html).toContain('aria-hidden="true"');
});

test('a bar without length is still a line', () => {
  expect(drawn(render(<Bars bars={[up(0)]} fills="pixel" scale={9} range={[0, 9]} height={1} />))).toEqual([
    [7, 37, 1],
  ]);
});

test('running bars begin where the last one ends, and threads lead from one to the next', () => {
  const bars = [
    { from: 0, to: 4 },
    { from: 4, to: 1 },
    { from: 0, to: 1 },
  ];
  const html = render(<Bars bars={bars} fills="signed" scale={4} range={[0, 4]} height={1} running />);
  // 34 for four units: the second falls from 4 to 1.
  expect(drawn(html)).toEqual([
    [7, 3, 34],
    [47, 3, 25.5],
    [87, 28.5, 8.5],
  ]);
  expect([...html.matchAll(/class="thread" d="([^"]*)"/g)].map(([, d]) => d)).toEqual([
    'M33 3h14',
    'M73 28.5h14',
  ]);
});

test('a range holds all values and zero, and is never empty', () => {
  expect(rangeOf([2, 5])).toEqual([0, 5]);
  expect(rangeOf([-3, 4])).toEqual([-3, 4]);
  expect(rangeOf([-3])).toEqual([-3, 0]);
  expect(rangeOf([0, 0])).toEqual([0, 1]);
});
