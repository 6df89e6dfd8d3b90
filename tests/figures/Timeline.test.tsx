import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';

import { Timeline } from '#figures/Timeline.tsx';

const events = [
  { name: 'Old', year: 1998, cost: 1e5, size: 100 },
  { name: 'Large', year: 2012, cost: 1e9, size: 40_000 },
  { name: 'Next', year: 2013, cost: 1e9, size: 10_000 },
  { name: 'A late arrival', year: 2022, cost: 1e8, size: 2_500 },
];
const html = render(
  <Timeline
    events={events}
    current={1}
    cost={(value) => `${value} steps`}
    title="Cost"
    event={(index) => ({ 'aria-label': events[index]!.name })}
  />,
);
const marks = [
  ...html.matchAll(
    /<svg class="event (\S+?)( current)?" x="([\d.]+)%" y="([\d.]+)%" aria-label="([^"]*)">.*?class="size" r="([\d.]+)"/g,
  ),
].map(([, side, current, x, y, name, r]) => ({
  ...{ side, name, current: current !== undefined },
  ...{ x: Number(x), y: Number(y), r: Number(r) },
}));

describe('Timeline', () => {
  test('goes from left to right by years, a year before the first to a year after the last', () => {
    expect(marks.map(({ x }) => x)).toEqual([3.85, 57.69, 61.54, 96.15]);
  });

  test('goes up by factors of ten', () => {
    expect(marks.map(({ y }) => y)).toEqual([100, 0, 0, 25]);
    expect(html).toContain('100000 steps');
  });

  test('draws sizes as areas, and none too small to be seen', () => {
    expect(marks[1]!.r).toBe(26);
    expect(marks[2]!.r).toBe(13);
    expect(marks[3]!.r).toBe(6.5);
    expect(marks[0]!.r).toBe(3);
  });

  test('marks the one that is looked at', () => {
    expect(marks.filter(({ current }) => current).map(({ name }) => name)).toEqual(['Large']);
  });

  test('sets names where they cover nothing and stay within the drawing', () => {
    expect(marks.map(({ side }) => side)).toEqual(['to-right', 'to-left', 'to-right', 'to-left']);
  });

  test('writes every fifth year', () => {
    const years = [...html.matchAll(/<text[^>]*y="100%">(\d{4})</g)].map(([, year]) => year);
    expect(years).toEqual(['2000', '2005', '2010', '2015', '2020']);
  });
});
