import type { Network, Unit } from '../network/network.ts';
import { copy } from '../network/network.ts';
import type { Tensor } from '../tensor.ts';
import { volume } from '../tensor.ts';
import { quote } from '../whole.ts';

/**
 * A network's numbers by the names that PyTorch gives them in the `state_dict` of the program that `pytorchSource`
 * writes: the layer's place in its list, counted from 0, and what it is to the layer.
 *
 *     0.weight   0.bias   1.running_mean   3.body.0.weight   3.shortcut.0.weight   4.branches.1.0.weight
 *
 * They are the network's own numbers and no copies.
 */
export function stateOf(net: Network): Map<string, Tensor> {
  return new Map(state(net.units, ''));
}

function state(units: readonly Unit[], prefix: string): (readonly [string, Tensor])[] {
  return units.flatMap((unit, index) => {
    const { layer, weight, bias, mean, variance, branches } = unit;
    const place = `${prefix}${index}.`;
    const own = Object.entries({ weight, bias, running_mean: mean, running_var: variance });
    return [
      ...own.flatMap(([name, tensor]) =>
        tensor ? [[place + name, layer.type === 'scale' ? overPlanes(tensor) : tensor] as const] : [],
      ),
      ...branches.flatMap((list, i) => {
        const names = layer.type === 'residual' ? ['body.', 'shortcut.'] : [];
        return state(list, place + (names[i] ?? `branches.${i}.`));
      }),
    ];
  });
}

/** PyTorch multiplies planes by a weight of shape [channels, 1, 1]. */
const overPlanes = ({ shape, data }: Tensor): Tensor => ({ shape: [...shape, 1, 1], data });

/** The network with other numbers, by name: all that it has, and no more. */
export function withState(net: Network, values: ReadonlyMap<string, Tensor>): Network {
  const filled = copy(net);
  const own = stateOf(filled);
  for (const [name, { shape, data }] of own) {
    const value = values.get(name);
    if (!value)
      throw new RangeError(`"${name}" is missing; the network wants it with the shape ${quote(shape)}`);
    if (quote(value.shape) !== quote(shape))
      throw new RangeError(
        `"${name}" has the shape ${quote(value.shape)}, and the network wants ${quote(shape)}`,
      );
    if (value.data.length !== volume(shape))
      throw new RangeError(
        `"${name}" has ${value.data.length} numbers, and its shape wants ${volume(shape)}`,
      );
    data.set(value.data);
  }
  // How many batches PyTorch's averages come from is nothing that a network computes with.
  const unknown = [...values.keys()].find((name) => !own.has(name) && !name.endsWith('.num_batches_tracked'));
  if (unknown !== undefined)
    throw new RangeError(
      `the network has no "${unknown}"; it has ${[...own.keys()].join(', ') || 'nothing'}`,
    );
  return filled;
}
