import { describe, expect, it } from 'vitest';
import { initialize, forward, tensor } from '#engine/index.ts';
import { traceWiring, type Stage } from '#trace/wiring.ts';

const conv = (filters: number, kernel: readonly [number, number], more: object = {}): Stage => ({
  ...{ type: 'conv2d', filters, kernel, padding: 'same', bias: false },
  ...more,
});
const lit = ({ data }: { data: ArrayLike<number> }) =>
  Array.from(data).flatMap((ways, cell) => (ways > 0 ? [cell] : []));

describe('a stage', () => {
  it('that is full reads every channel under its window', () => {
    const { step, shapes } = traceWiring([conv(2, [1, 3])], [2, 1, 5]);
    expect(shapes).toEqual([
      [2, 1, 5],
      [2, 1, 5],
    ]);
    const { ways, channel, column } = step(7);
    expect([channel, column]).toEqual([1, 2]);
    expect(lit(ways[0]!)).toEqual([1, 2, 3, 6, 7, 8]);
    expect(lit(ways[1]!)).toEqual([7]);
  });

  it('in groups, depth by depth, or spread out reads less', () => {
    expect(lit(traceWiring([conv(4, [1, 1], { groups: 2 })], [4, 1, 3]).step(4).ways[0]!)).toEqual([1, 4]);
    expect(lit(traceWiring([conv(2, [1, 3], { groups: 2 })], [2, 1, 5]).step(7).ways[0]!)).toEqual([6, 7, 8]);
    expect(lit(traceWiring([conv(1, [1, 3], { dilation: 2 })], [1, 1, 5]).step(2).ways[0]!)).toEqual([
      0, 2, 4,
    ]);
  });

  it('that shuffles reads one number each', () => {
    const { step, shapes } = traceWiring([{ type: 'pixelShuffle', factor: [1, 2] }], [4, 1, 3]);
    expect(shapes[1]).toEqual([2, 1, 6]);
    expect(lit(step(1).ways[0]!)).toEqual([3]);
    expect(lit(step(6).ways[0]!)).toEqual([6]);
  });
});

describe('a chain', () => {
  const stages = [conv(4, [1, 3], { groups: 4 }), conv(4, [1, 1])];
  const wiring = traceWiring(stages, [4, 1, 7]);

  it('counts the ways through the middle', () => {
    const narrow = traceWiring([conv(2, [1, 1]), conv(2, [1, 3]), conv(4, [1, 1])], [4, 1, 5]);
    const { ways } = narrow.step(2);
    expect(lit(ways[1]!)).toEqual([1, 2, 3, 6, 7, 8]);
    // Two narrow channels to come by on the way in, and two on the way out.
    expect(ways[0]!.data[2]).toBe(4);
  });

  it('is looked at from any of its cells, both ways', () => {
    const ways = wiring.waysOf(1, 2, 0, 3);
    expect(lit(ways[0]!)).toEqual([16, 17, 18]);
    expect(lit(ways[2]!)).toEqual([3, 10, 17, 24]);
  });

  it('reads just what the engine’s answer depends on', () => {
    const net = initialize(
      stages.filter((stage) => stage.type === 'conv2d'),
      [4, 1, 7],
      3,
    );
    const answer = (input: Float64Array) => forward(net, tensor([1, 4, 1, 7], input)).at(-1)!.output.data;
    const still = answer(new Float64Array(28));
    for (const index of [0, 10, 27]) {
      const depends = [...Array(28).keys()].filter((cell) => {
        const input = new Float64Array(28);
        input[cell] = 1;
        return answer(input)[index] !== still[index];
      });
      expect(lit(wiring.step(index).ways[0]!)).toEqual(depends);
    }
  });

  it('finds the step of an output, and of nothing else', () => {
    expect(wiring.touching({ grid: 'output', row: 2, column: 3 })).toEqual([17]);
    expect(wiring.touching({ grid: 'output', row: 4, column: 3 })).toEqual([]);
    expect(wiring.touching({ grid: 'input', row: 0, column: 0 })).toEqual([]);
  });
});
