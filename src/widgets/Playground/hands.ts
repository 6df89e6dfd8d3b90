import type { Layer, Network, Unit } from '#engine/index.ts';
import { parameters } from '#engine/index.ts';
import { kernelMatrix, kernels, type KernelName } from '#samples/kernels.ts';

type Convolution = Extract<Layer, { type: 'conv2d' }>;

export const kernelNames = Object.keys(kernels) as KernelName[];

/**
 * The kernels that a convolution has by hand. They are its name: `sobelX.laplacian`, one for each filter, and then from
 * the first again.
 */
export function handOf(layer: Layer): readonly KernelName[] | null {
  if (layer.type !== 'conv2d' || layer.name === undefined) return null;
  const names = layer.name.split('.');
  return names.every((name) => Object.hasOwn(kernels, name)) ? (names as KernelName[]) : null;
}

/** The convolution with these kernels, or with those that it learns. */
export function withHand({ name: _, ...layer }: Convolution, names: readonly KernelName[] | null): Layer {
  return names ? { ...layer, name: names.join('.') } : layer;
}

/** The same list where no convolution has kernels by hand. */
export function withoutHands(layers: readonly Layer[]): readonly Layer[] {
  const bare = layers.map((layer): Layer => {
    if (layer.type === 'residual') {
      const [body, shortcut] = [withoutHands(layer.body), layer.shortcut && withoutHands(layer.shortcut)];
      return body === layer.body && shortcut === layer.shortcut
        ? layer
        : { ...layer, body, ...(shortcut && { shortcut }) };
    }
    if (layer.type === 'concat') {
      const branches = layer.branches.map(withoutHands);
      return branches.every((list, index) => list === layer.branches[index]) ? layer : { ...layer, branches };
    }
    return handOf(layer) && layer.type === 'conv2d' ? withHand(layer, null) : layer;
  });
  return bare.every((layer, index) => layer === layers[index]) ? layers : bare;
}

/** Writes what is picked by hand into a network's weights: a kernel is shared out among the channels that it reads. */
export function fillByHand({ units }: Pick<Network, 'units'>): void {
  for (const { layer, weight, branches } of units) {
    branches.forEach((list) => fillByHand({ units: list }));
    const names = handOf(layer);
    if (!names) continue;
    const [filters, channels, height, width] = weight!.shape as [number, number, number, number];
    weight!.data.fill(0);
    for (let f = 0; f < filters; f++) {
      const rows = kernelMatrix(names[f % names.length]!);
      for (let c = 0; c < channels; c++)
        rows.forEach((row, y) =>
          row.forEach((value, x) => {
            // In the middle of a larger kernel; of a smaller one, what has room.
            const [i, j] = [y + Math.floor((height - 3) / 2), x + Math.floor((width - 3) / 2)];
            if (i < 0 || j < 0 || i >= height || j >= width) return;
            weight!.data[((f * channels + c) * height + i) * width + j] = value / channels;
          }),
        );
    }
  }
}

/** Which of a network's parameters are kernels by hand, which are not trained. */
export function fixedIn(net: Network): number[] {
  const picked = new Set(handWeights(net.units));
  return parameters(net).flatMap((tensor, place) => (picked.has(tensor) ? [place] : []));
}

const handWeights = (units: readonly Unit[]): unknown[] =>
  units.flatMap(({ layer, weight, branches }) => [
    ...(handOf(layer) ? [weight] : []),
    ...branches.flatMap(handWeights),
  ]);
