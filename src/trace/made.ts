import { transposePlan, type Layer, type Pass, type Tensor } from '#engine/index.ts';
import { traceConv2d } from './conv2d.ts';
import { traceLinear } from './linear.ts';
import { traceAvgPool2d, traceMaxPool2d, type PoolStep } from './pool2d.ts';
import { located } from './windows.ts';

/** One product of a unit's sum. Its place is one in the map that it reads. */
export interface Product {
  readonly row: number;
  readonly column: number;
  readonly value: number;
  readonly weight: number;
  readonly product: number;
  readonly padded: boolean;
}

/** What a unit gets from one map of the layer before. */
export interface Share {
  readonly map: number;
  readonly products: readonly Product[];
  readonly sum: number;
}

/** What a block's unit takes from the end of one of its lists: −1 is what goes round it. */
export interface End {
  readonly list: number;
  readonly value: number;
}

/**
 * How a unit came by its value: by a sum of products, from a window, as the mean of a map, from what a block's lists end
 * in, or from one cell.
 */
export type Made =
  | {
      readonly by: 'sum';
      readonly shares: readonly Share[];
      readonly bias: number;
      readonly sum: number;
    }
  | { readonly by: 'window'; readonly step: PoolStep }
  | { readonly by: 'mean'; readonly count: number }
  | { readonly by: 'ends'; readonly ends: readonly End[] }
  | { readonly by: 'cell'; readonly before: number };

/** How the units of the last layer of a way came by their values, each by its number in that layer's output. */
export function madeBy(way: readonly Pass[]): (index: number) => Made {
  const { unit, input, output, branches } = way.at(-1)!;
  const { layer, weight, bias } = unit;
  switch (layer.type) {
    case 'conv2d': {
      const trace = traceConv2d(input, weight!, bias, layer);
      return (index) => {
        const { taps, ...step } = trace.step(index);
        const maps = new Map<number, Product[]>();
        for (const { channel, ...product } of taps)
          maps.set(channel, [...(maps.get(channel) ?? []), product]);
        return summed([...maps], step);
      };
    }
    case 'convTranspose2d':
      return transposed(input, output, weight!, bias, layer);
    case 'linear':
      return dense(way);
    case 'maxPool2d': {
      const trace = traceMaxPool2d(input, layer);
      return (index) => ({ by: 'window', step: trace.step(index) });
    }
    case 'avgPool2d': {
      const trace = traceAvgPool2d(input, layer);
      return (index) => ({ by: 'window', step: trace.step(index) });
    }
    case 'globalAvgPool': {
      const count = input.data.length / output.data.length;
      return () => ({ by: 'mean', count });
    }
    case 'pad2d':
      return (index) => ({ by: 'cell', before: output.data[index]! });
    case 'residual': {
      const ends = branches.map((passes) => passes.at(-1)?.output ?? input);
      return (index) => ({
        by: 'ends',
        ends: [
          { list: 0, value: ends[0]!.data[index]! },
          ends[1] ? { list: 1, value: ends[1].data[index]! } : { list: -1, value: input.data[index]! },
        ],
      });
    }
    case 'concat': {
      const lists = branches.flatMap((passes, list) =>
        Array<number>((passes.at(-1)?.output ?? input).data.length).fill(list),
      );
      return (index) => ({
        by: 'ends',
        ends: [{ list: lists[index]!, value: output.data[index]! }],
      });
    }
    default:
      return (index) => ({ by: 'cell', before: input.data[index]! });
  }
}

/** A dense layer reads maps, if it was maps that were flattened before it. */
function dense(way: readonly Pass[]): (index: number) => Made {
  const { unit, input } = way.at(-1)!;
  const trace = traceLinear(input, unit.weight!, unit.bias);
  const before = way.at(-2);
  const flat = before?.unit.layer.type === 'flatten' ? before.input : input;
  const [, maps = 1, rows = 1, columns = 1] =
    flat.shape.length > 2 ? flat.shape : [1, 1, 1, input.data.length];
  const cells = rows * columns;
  return (index) => {
    const { wires, ...step } = trace.step(index);
    const products = wires.map(({ from, ...wire }): Product => {
      const [, row, column] = located(from, [maps, rows, columns]);
      return { row, column, ...wire, padded: false };
    });
    const shares = Array.from({ length: maps }, (_, map): [number, Product[]] => [
      map,
      products.slice(map * cells, (map + 1) * cells),
    ]);
    return summed(shares, step);
  };
}

/** The cells whose stamps reach a cell of a transposed convolution's output, each with the weight that it stamps there. */
function transposed(
  input: Tensor,
  output: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  layer: Extract<Layer, { type: 'convTranspose2d' }>,
): (index: number) => Made {
  const { walk, margins } = transposePlan(input.shape, weight.shape, layer);
  // Seen from the transposed side, the plan's filters are the input's channels.
  const { filters: channels, groups, rows, columns, kernel, stride, dilation } = walk;
  const [, maps = 1, height = 1, width = 1] = output.shape;
  const depth = maps / groups;
  /** Which input cell stamps there with that weight of its kernel, along one axis; −1 where none does. */
  const source = (cell: number, tap: number, axis: 0 | 1): number => {
    const from = cell + (axis === 0 ? margins.top : margins.left) - tap * dilation[axis];
    const at = from / stride[axis];
    return Number.isInteger(at) && at >= 0 && at < (axis === 0 ? rows : columns) ? at : -1;
  };
  return (index) => {
    const [map, y, x] = located(index, [maps, height, width]);
    const group = Math.floor(map / depth);
    const shares: [number, Product[]][] = [];
    for (let c = (group * channels) / groups; c < ((group + 1) * channels) / groups; c++) {
      const products: Product[] = [];
      for (let i = 0; i < kernel[0]; i++)
        for (let j = 0; j < kernel[1]; j++) {
          const [row, column] = [source(y, i, 0), source(x, j, 1)];
          if (row < 0 || column < 0) continue;
          const value = input.data[(c * rows + row) * columns + column]!;
          const factor = weight.data[((c * depth + (map % depth)) * kernel[0] + i) * kernel[1] + j]!;
          products.push({
            row,
            column,
            value,
            weight: factor,
            product: value * factor,
            padded: false,
          });
        }
      shares.push([c, products]);
    }
    return summed(shares, {
      bias: bias?.data[map] ?? 0,
      sum: output.data[index]!,
    });
  };
}

const summed = (
  maps: readonly (readonly [map: number, products: readonly Product[]])[],
  { bias, sum }: { readonly bias: number; readonly sum: number },
): Made => ({
  by: 'sum',
  shares: maps.map(([map, products]) => ({
    ...{ map, products },
    sum: products.reduce((total, { product }) => total + product, 0),
  })),
  ...{ bias, sum },
});
