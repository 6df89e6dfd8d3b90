import { describe, expect, it } from 'vitest';
import { forward, tensor } from '#engine/index.ts';
import { occlusion } from '#trace/attribution/occlusion.ts';
import { image, net } from './network.ts';

const score = (data: ArrayLike<number>) => forward(net, tensor(image.shape, data)).at(-1)!.output.data[2]!;

describe('occlusion', () => {
  it('is how far the score falls when a square is covered with zeros', () => {
    const rows = [...occlusion(net, image, 2, { size: 3, stride: 2 })];
    expect(rows.map((row) => row.length)).toEqual([3, 3, 3]);
    rows.forEach((drops, row) =>
      drops.forEach((drop, column) => {
        const covered = Array.from(image.data, (value, pixel) => {
          const [y, x] = [Math.floor(pixel / 8) - 2 * row, (pixel % 8) - 2 * column];
          return y >= 0 && y < 3 && x >= 0 && x < 3 ? 0 : value;
        });
        expect(drop).toBeCloseTo(score(image.data) - score(covered), 10);
      }),
    );
  });

  it('is nothing where there is nothing to cover', () => {
    const empty = tensor(image.shape);
    expect([...occlusion(net, empty, 0, { size: 4, stride: 4 })]).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });
});
