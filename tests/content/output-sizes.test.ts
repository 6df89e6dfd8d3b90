import { describe as group, expect, it } from 'vitest';

import { conv2d, describe, outputSize, samePadding, tensor } from '#engine/index.ts';

const layer = (channels: number, filters: number, side: number) =>
  describe([{ type: 'conv2d', filters, kernel: 3, padding: 1 }], [channels, side, side])[0]!;

group('a stride of 2', () => {
  it('halves an even side; an odd one is rounded up by a convolution and down by a pooling', () => {
    for (let input = 7; input <= 64; input++) {
      for (const kernel of [3, 5, 7])
        expect(outputSize({ input, kernel, padding: samePadding(kernel, 1), stride: 2 })).toBe(
          Math.ceil(input / 2),
        );
      expect(outputSize({ input, kernel: 2, stride: 2 })).toBe(Math.floor(input / 2));
    }
  });
});

group('what a layer costs', () => {
  it('is a quarter on maps of half the side, with as many parameters', () => {
    const [large, small] = [layer(64, 128, 56), layer(64, 128, 28)];
    expect(small.macs * 4).toBe(large.macs);
    expect(small.parameters).toBe(large.parameters);
  });

  it('stays the same where channels double as sides halve, while activations halve', () => {
    const stages = [0, 1, 2, 3].map((n) => layer(64 * 2 ** n, 64 * 2 ** n, 56 / 2 ** n));
    expect(new Set(stages.map(({ macs }) => macs))).toEqual(new Set([115_605_504]));
    const activations = stages.map(({ output }) => output.reduce((a, b) => a * b));
    activations.slice(1).forEach((now, n) => expect(now * 2).toBe(activations[n]));
  });
});

group('the layers that are asked about', () => {
  it('late has more parameters, early more to multiply and to keep, as a quarter of the side leaves a sixteenth', () => {
    const [early, late] = [layer(24, 24, 40), layer(48, 48, 10)];
    const volume = ({ output }: { output: readonly number[] }) => output.reduce((a, b) => a * b);
    expect(late.parameters).toBeGreaterThan(early.parameters);
    expect(early.macs).toBeGreaterThan(late.macs);
    expect(volume(early)).toBeGreaterThan(volume(late));
  });

  it('at a stride of 2, 20×20 becomes 10×10, and MACs are O²·F·K²·C', () => {
    const [row] = describe([{ type: 'conv2d', filters: 12, kernel: 5, stride: 2, padding: 2 }], [8, 20, 20]);
    expect(row!.output).toEqual([12, 10, 10]);
    expect(row!.macs).toBe(10 ** 2 * 12 * 5 ** 2 * 8);
  });
});

group('dilation by two', () => {
  const side = 15;
  const ones = tensor([1, 1, 3, 3], Array<number>(9).fill(1));
  /** The cells of the map, after layers of such dilations, that one pixel has a part in. */
  const reached = (pixel: number, dilations: number[]): Set<number> => {
    const dot = tensor(
      [1, 1, side, side],
      Array.from({ length: side * side }, (_, i) => Number(i === pixel)),
    );
    const map = dilations.reduce(
      (rest, dilation) => conv2d(rest, ones, null, { dilation, padding: dilation }),
      dot,
    );
    return new Set([...map.data.keys()].filter((i) => map.data[i] !== 0));
  };

  it('leaves neighbouring answers without a pixel in common', () => {
    for (let pixel = 0; pixel < side * side; pixel++) {
      const cells = reached(pixel, [2]);
      for (const cell of cells) expect(cells.has(cell + 1) && (cell + 1) % side > 0).toBe(false);
    }
  });

  const grid = (i: number) => `${Math.floor(i / side) % 2},${(i % side) % 2}`;

  it('cuts the picture into four grids, however many layers follow each other', () => {
    const grids = new Set<string>();
    for (let pixel = 0; pixel < side * side; pixel++) {
      const met = new Set([...reached(pixel, [2, 2, 2])].map(grid));
      expect(met).toEqual(new Set([grid(pixel)]));
      grids.add(grid(pixel));
    }
    expect(grids.size).toBe(4);
  });

  it('does so beside a 4, too, and no longer where the dilations have no common factor', () => {
    const middle = (side * side - 1) / 2;
    const met = (dilations: number[]) => new Set([...reached(middle, dilations)].map(grid)).size;
    expect(met([2, 4])).toBe(1);
    expect(met([1, 2, 3])).toBe(4);
  });
});

it('activations grow with the pictures at once, and parameters do not', () => {
  const sizes = (side: number, channels: number) => {
    const [row] = describe(
      [{ type: 'conv2d', filters: channels, kernel: 3, padding: 1, bias: false }],
      [channels, side, side],
    );
    return [32 * row!.output.reduce((a, b) => a * b), row!.parameters] as const;
  };
  const [first, last] = [sizes(56, 64), sizes(7, 512)];
  expect(first[0]).toBeGreaterThan(100 * first[1]);
  expect(last[0]).toBeLessThan(last[1]);
});
