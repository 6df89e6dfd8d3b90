import { describe, expect, it } from 'vitest';
import { forward, tensor } from '#engine/index.ts';
import { gradCam } from '#trace/attribution/gradCam.ts';
import { image, net, restOf } from './network.ts';

/** The score of class 1 when every cell of one map of layer 4 grows by so much. */
function scoreWith(map: number, by: number): number {
  const maps = forward(net, image)[4]!.output;
  const moved = tensor(maps.shape, maps.data);
  for (let cell = 0; cell < 16; cell++) moved.data[map * 16 + cell]! += by;
  const rest = { ...restOf(4), inputShape: maps.shape.slice(1) };
  return forward(rest, moved).at(-1)!.output.data[1]!;
}

describe('Grad-CAM', () => {
  it('weights each map by the mean slope of the score along it, and keeps what is above 0', () => {
    const maps = forward(net, image)[4]!.output.data;
    const alphas = [0, 1, 2].map((map) => (scoreWith(map, 1e-4) - scoreWith(map, -1e-4)) / 2e-4 / 16);
    const { shape, data } = gradCam(net, image, 1, 4);
    expect(shape).toEqual([1, 1, 4, 4]);
    const sums = Array.from(data, (_, cell) =>
      alphas.reduce((sum, alpha, map) => sum + alpha * maps[map * 16 + cell]!, 0),
    );
    expect(Math.min(...sums)).toBeLessThan(0);
    sums.forEach((sum, cell) => expect(data[cell]).toBeCloseTo(Math.max(0, sum), 8));
  });

  it('can be asked of every layer that makes maps, and of no other', () => {
    expect(gradCam(net, image, 1, 1).shape).toEqual([1, 1, 8, 8]);
    expect(() => gradCam(net, image, 1, 6)).toThrow(
      'layer must be one that makes maps, and layer 6 does not',
    );
    expect(() => gradCam(net, image, 1, 9)).toThrow('layer 9 does not');
  });
});
