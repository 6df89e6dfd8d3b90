import type { Network, Tensor } from '#engine/index.ts';
import { tensor } from '#engine/index.ts';

/** One filter of one of a network's layers, both counted from 0. */
export interface Filter {
  readonly layer: number;
  readonly filter: number;
}

/**
 * The same network with some filters switched off: their weights and biases are 0, and so is every unit of their maps,
 * whatever the image.
 */
export function without(net: Network, filters: readonly Filter[]): Network {
  const units = net.units.map((unit, index) => {
    const off = filters.filter(({ layer }) => layer === index).map(({ filter }) => filter);
    if (off.length === 0) return unit;
    if (!unit.weight) throw new RangeError(`layer ${index} (${unit.layer.type}) has no filters`);
    return { ...unit, weight: silenced(unit.weight, off), bias: unit.bias && silenced(unit.bias, off) };
  });
  return { ...net, units };
}

function silenced({ shape, data }: Tensor, filters: readonly number[]): Tensor {
  const copy = tensor(shape, data);
  const size = data.length / shape[0]!;
  for (const filter of filters) {
    if (!(filter >= 0 && filter < shape[0]!))
      throw new RangeError(`filter must be from 0 to ${shape[0]! - 1}, not ${filter}`);
    copy.data.fill(0, filter * size, (filter + 1) * size);
  }
  return copy;
}
