import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';

import { Axis } from '#figures/Axis.tsx';

const plain = {
  input: 7,
  padding: 0,
  kernel: 3,
  dilation: 1,
  stride: 1,
  output: 5,
  lost: 0,
  label: 'One side',
};
const count = (html: string, what: RegExp) => html.match(what)?.length ?? 0;
/** From where to where the bars of the windows go, in cells. */
const bars = (html: string, unit: number, room: number) =>
  [...html.matchAll(/class="bar" x="([\d.]+)" width="([\d.]+)"/g)].map(([, x, width]) => [
    Math.round((Number(x) - (760 - unit * room) / 2) / unit),
    Math.round(Number(width) / unit),
  ]);

describe('Axis', () => {
  test('draws every cell, window and output', () => {
    const html = render(<Axis {...plain} />);
    expect(count(html, /cell pixel/g)).toBe(7);
    expect(count(html, /cell made/g)).toBe(5);
    expect(bars(html, 46, 7)).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 3],
      [4, 3],
    ]);
    expect(html).toContain('role="img" aria-label="One side"');
  });

  test('sets padding apart and stripes what is not reached', () => {
    const html = render(<Axis {...plain} input={6} padding={1} stride={2} output={3} lost={1} />);
    expect(count(html, /cell padding/g)).toBe(2);
    expect(count(html, /stripes/g)).toBe(1);
    expect(bars(html, 46, 8)).toEqual([
      [0, 3],
      [2, 3],
      [4, 3],
    ]);
  });

  test('stripes what a stride steps over, as long as cells are drawn one by one', () => {
    const between = { ...plain, input: 10, stride: 5, output: 2 };
    expect(count(render(<Axis {...between} lost={2} />), /stripes/g)).toBe(4);
    expect(count(render(<Axis {...between} dilation={2} />), /stripes/g)).toBe(0);
    expect(count(render(<Axis {...between} input={998} output={200} />), /stripes/g)).toBe(0);
  });

  test('draws a dilated kernel tap by tap', () => {
    const html = render(<Axis {...plain} dilation={2} output={3} />);
    expect(bars(html, 46, 7).slice(0, 3)).toEqual([
      [0, 1],
      [2, 1],
      [4, 1],
    ]);
  });

  test('draws the one window that does not fit', () => {
    const html = render(<Axis {...plain} kernel={9} output={null} />);
    expect(count(html, /misfit/g)).toBe(1);
    expect(count(html, /cell made/g)).toBe(0);
    expect(bars(html, 46, 9)).toEqual([[0, 9]]);
  });

  test('stays small for a long side', () => {
    const html = render(<Axis {...plain} input={1024} padding={8} kernel={17} output={1024} />);
    expect(count(html, /cell pixel/g)).toBe(1);
    expect(count(html, /cell padding/g)).toBe(2);
    expect(count(html, /class="bar"/g)).toBe(40);
  });
});
