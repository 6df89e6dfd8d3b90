import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';

import { Grid } from '#figures/Grid.tsx';

const rows = [
  [0, 9],
  [null, -3],
];
/** The classes of the cells in reading order, and their texts. */
const cells = (html: string) =>
  [
    ...html.matchAll(/<g class="cell ([^"]*)"[^>]*><rect[^>]*>(?:<\/rect>)?(?:<text[^>]*>([^<]*)<\/text>)?/g),
  ].map(([, kind, text]) => [kind, text ?? '']);

describe('Grid', () => {
  test('fills each cell by its value and prints the number', () => {
    expect(cells(render(<Grid rows={rows} fills="signed" scale={9} />))).toEqual([
      ['s0', '0'],
      ['s16', '9'],
      ['empty', ''],
      ['s-5', '−3'],
    ]);
  });

  test('says what stands in the padding where that is not zeros', () => {
    const drawn = cells(
      render(
        <Grid
          rows={[[5, 7]]}
          fills="pixel"
          scale={9}
          padding={[0, 1]}
          border={(row, column) => 10 * row + column}
        />,
      ),
    );
    expect(drawn).toEqual([
      ['padding', '−1'],
      ['p18', '5'],
      ['p25', '7'],
      ['padding', '2'],
    ]);
  });

  test('surrounds the values with padding of zeros', () => {
    const drawn = cells(render(<Grid rows={[[5]]} fills="pixel" scale={9} padding={1} />));
    expect(drawn).toHaveLength(9);
    expect(drawn.filter(([kind]) => kind === 'padding')).toEqual(Array(8).fill(['padding', '0']));
    expect(drawn[4]).toEqual(['p18', '5']);
  });

  test('has numbers as large as in a longer grid beside it', () => {
    const sizes = (among?: number) =>
      [
        ...render(<Grid rows={rows} fills="pixel" scale={9} {...(among && { among })} />).matchAll(
          /font-size="([\d.]+)"/g,
        ),
      ].map(([, size]) => size);
    expect(sizes()).toEqual([]);
    // A number of two characters is as large as fits.
    expect(sizes(16)).toEqual(['29', '29', '25']);
  });

  test('keeps its drawing as wide as the least number of cells', () => {
    expect(render(<Grid rows={[[5]]} fills="pixel" scale={9} least={7} />)).toContain(
      'viewBox="-3 -3 286 286"',
    );
    const padded = render(<Grid rows={rows} fills="pixel" scale={9} padding={1} />);
    expect(padded).toContain('viewBox="-3 -3 166 166"');
    // What is outlined counts from the first value.
    expect(padded).toContain('<g aria-hidden="true" transform="translate(40 40)">');
  });

  test('outlines the window over the cells that it spans, and each tap where they lie apart', () => {
    const at = { row: -1, column: 0, rows: 2, columns: 3 };
    const dense = render(<Grid rows={rows} fills="pixel" scale={9} window={{ ...at, dilation: 1 }} />);
    expect(dense).toContain('<rect class="over" x="0" y="-40" width="120" height="80"');
    expect(dense).not.toContain('outline tap');
    const apart = render(<Grid rows={rows} fills="pixel" scale={9} window={{ ...at, dilation: 2 }} />);
    expect(apart).toContain('<rect class="over" x="0" y="-40" width="200" height="120"');
    expect(apart.match(/outline tap/g)).toHaveLength(6);
  });

  test('pads and measures rows and columns one by one', () => {
    const html = render(<Grid rows={[[5, 6]]} fills="pixel" scale={9} padding={[0, 1]} least={[1, 5]} />);
    expect(cells(html).map(([kind]) => kind)).toEqual(['padding', 'p18', 'p21', 'padding']);
    expect(html).toContain('viewBox="-3 -3 206 46"');
  });

  test('hatches what no window reads and outlines what won', () => {
    const html = render(
      <Grid rows={rows} fills="signed" scale={9} unread={(row) => row === 1} won={[{ row: 0, column: 1 }]} />,
    );
    expect(html.match(/<path class="hatch"/g)).toHaveLength(2);
    expect(html).toContain('<g class="outline won"><rect class="under" x="40" y="0"');
  });

  test('hatches a cell all through, but keeps the middle clear where a number stands', () => {
    const html = render(<Grid rows={[[null, -18]]} fills="signed" scale={9} unread={() => true} />);
    const [through, around] = [...html.matchAll(/class="hatch" d="([^"]*)"/g)].map(([, d]) =>
      // Each stroke runs along places of one sum; those that it begins and ends at are written out.
      [...d!.matchAll(/M(-?\d+) (-?\d+)L(-?\d+) (-?\d+)/g)].map(([, ...ends]) => ends.map(Number)),
    );
    const sums = (lines: number[][]) => lines.map(([x, y]) => x! + y!);
    const apart = sums(through!).map((sum, n, all) => sum - (all[n - 1] ?? sum));
    expect(sums(through!)).toContain(0);
    expect(new Set(apart.slice(1)).size).toBe(1);
    expect(around!.length).toBeGreaterThan(0);
    // Three digits are 12 units wide to either side and 6 high.
    expect(Math.min(...sums(around!).map(Math.abs))).toBeGreaterThan(12 + 6);
    for (const line of [...through!, ...around!]) {
      expect(line[0]! + line[1]!).toBe(line[2]! + line[3]!);
      expect(Math.max(...line.map(Math.abs))).toBeLessThanOrEqual(16);
    }
  });

  test('is one image with a sentence where it is only shown', () => {
    const html = render(<Grid rows={rows} fills="pixel" scale={9} label="Four numbers" />);
    expect(html).toContain('role="img" aria-label="Four numbers"');
    expect(html).not.toContain('role="row"');
  });

  test('a cell that stands for what it is has its kind instead of a fill', () => {
    const kind = (row: number, column: number) => (row === 0 ? null : `kind-${column}`);
    expect(cells(render(<Grid rows={rows} fills="signed" scale={9} kind={kind} />))).toEqual([
      ['s0', '0'],
      ['s16', '9'],
      ['kind-0', ''],
      ['kind-1', '−3'],
    ]);
  });

  test('a window may be dilated along one axis alone', () => {
    const at = { row: 0, column: 0, rows: 2, columns: 2, dilation: [1, 3] as const };
    const html = render(<Grid rows={rows} fills="pixel" scale={9} window={at} />);
    expect(html).toContain('<rect class="over" x="0" y="0" width="160" height="80"');
    expect(html.match(/outline tap/g)).toHaveLength(4);
  });
});
