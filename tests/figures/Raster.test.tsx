import { gzipSync } from 'node:zlib';

import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';

import { conv2d, matrix, random } from '#engine/index.ts';
import { drawLevels, Raster, type Pixels } from '#figures/Raster.tsx';
import { fillClass, LEVELS, levelOf, type Fills } from '#figures/values.ts';
import { kernelMatrix } from '#samples/kernels.ts';
import { drawPicture, pictures, type PictureName } from '#samples/pictures/index.ts';

/** Every level, in no order at all: the most that a raster can cost. */
const noise = (rows: number, columns: number, fills: Fills): Pixels => {
  const stream = random(5);
  const { least, most } = LEVELS[fills];
  const data = Array.from({ length: rows * columns }, () => least + stream.integer(most - least + 1));
  return { rows, columns, data, fills, scale: most };
};

/** The cells that a path covers, each counted as often as it is covered. */
function covered(d: string, columns: number): Map<number, number> {
  const cells = new Map<number, number>();
  let [x, y] = [0, 0];
  for (const [, dx, dy, run] of d.matchAll(/m(-?\d+) (-?\d+)h(\d+)/g)) {
    x += Number(dx);
    y += Number(dy);
    for (const end = x + Number(run); x < end; x++) {
      const cell = y * columns + x;
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
  }
  return cells;
}

describe('the levels', () => {
  test.each([
    ['signed', 7, 5],
    ['pixel', 5, 9],
    ['photo', 28, 28],
  ] as const)('of %s values cover each cell once, by the path of its level', (fills, rows, columns) => {
    const pixels = noise(rows, columns, fills);
    const { ground, paths } = drawLevels(pixels);
    const found = new Array<number>(rows * columns).fill(ground);
    for (const [level, d] of paths)
      for (const [cell, times] of covered(d, columns)) {
        expect(times).toBe(1);
        expect(found[cell]).toBe(ground);
        found[cell] = level;
      }
    expect(found).toEqual(Array.from(pixels.data, (value) => levelOf(fills, value, pixels.scale)));
  });

  test('begin with the commonest, which needs no path', () => {
    const { ground, paths } = drawLevels({
      ...{ rows: 1, columns: 5, fills: 'pixel', scale: 32 },
      data: [7, 4, 7, 7, 4],
    });
    expect(ground).toBe(7);
    expect([...paths]).toEqual([[4, 'm1 0h1m2 0h1']]);
  });

  test('of equal neighbours in a row make one stroke', () => {
    const { paths } = drawLevels({
      ...{ rows: 2, columns: 4, fills: 'pixel', scale: 32 },
      data: [9, 9, 9, 0, 0, 0, 9, 0],
    });
    expect(paths.get(0) ?? paths.get(9)).toBe('m0 0h3m-1 1h1');
  });

  test.each(Object.keys(pictures) as PictureName[])(
    'of %s at 28 by 28, and of its edges, take one and a half kilobytes at most',
    (name) => {
      const picture = drawPicture(name, { height: 28, channels: 1 });
      const edges = conv2d(picture, matrix(kernelMatrix('sobelX')), null);
      const weigh = (pixels: Pixels) => gzipSync(render(<Raster {...pixels} />)).length;
      expect(weigh({ rows: 28, columns: 28, data: picture.data, fills: 'photo', scale: 1 })).toBeLessThan(
        1536,
      );
      expect(weigh({ rows: 26, columns: 26, data: edges.data, fills: 'signed', scale: 3 })).toBeLessThan(
        1536,
      );
    },
  );
});

describe('Raster', () => {
  const signed: Pixels = { rows: 1, columns: 4, data: [-9, -9, 0, -0.2], fills: 'signed', scale: 9 };

  test('gives each level its class', () => {
    const html = render(<Raster {...signed} />);
    expect([...html.matchAll(/<path class="(s-?\d+)"/g)].map(([, name]) => name)).toEqual(['s0']);
    expect(html).toContain(
      `<g class="${fillClass('signed', -9, 9)}"><rect class="fill" width="4" height="1"`,
    );
  });

  test('marks what is below zero with a minus, but for what is next to nothing', () => {
    expect(render(<Raster {...signed} />)).toMatch(/<path class="minus" d="m0 0h2"/);
    // One line goes on through cells of other levels, as long as they are negative.
    expect(drawLevels({ ...signed, data: [-9, -5, 2, -3] }).negative).toBe('m0 0h1h1m1 0h1');
    expect(render(<Raster {...signed} fills="photo" />)).not.toContain('minus');
    const small = { ...noise(3, 41, 'signed') };
    expect(render(<Raster {...small} />)).not.toContain('minus');
  });

  test('outlines what it is told to', () => {
    const html = render(
      <Raster {...signed} outlines={[{ kind: 'window', row: 0, column: 1, rows: 1, columns: 3 }]} />,
    );
    expect(html).toContain('<g class="outline window"><rect class="under" x="1" y="0" width="3" height="1"');
  });

  test('is one image with a sentence where it is only shown, and leaves its cells to a film', () => {
    expect(render(<Raster {...signed} label="Four answers" />)).toContain(
      'role="img" aria-label="Four answers"',
    );
    expect(render(<Raster {...signed} bare />)).not.toContain('raster-cells');
  });
});
