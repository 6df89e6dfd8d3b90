import type { Backend, Network, Tensor } from '#engine/index.ts';
import { forward, inputGrad, plain, tensor } from '#engine/index.ts';
import { oneOf } from './gradient.ts';

/**
 * Which places of a layer's maps Aₖ speak for a class, after Selvaraju et al.: each map is weighted by the slope of the
 * class's score along it, averaged over its places, and of the sum only what speaks for the class is kept:
 *
 *     αₖ = mean over i, j of ∂ score / ∂ Aₖ[i, j]          L = ReLU( Σ αₖ · Aₖ )
 *
 * The image is [1, c, h, w], the answer [1, 1, rows, columns] of that layer.
 */
export function gradCam(
  net: Network,
  image: Tensor,
  label: number,
  layer: number,
  backend: Backend = plain,
): Tensor {
  const passes = forward(net, image, {}, backend);
  const maps = passes[layer]?.output;
  if (maps?.shape.length !== 4)
    throw new RangeError(`layer must be one that makes maps, and layer ${layer} does not`);
  const slopes = inputGrad(passes.slice(layer + 1), oneOf(passes.at(-1)!.output, label), backend);
  const [, count, rows, columns] = maps.shape as [number, number, number, number];
  const cells = rows * columns;
  const weighted = tensor([1, 1, rows, columns]);
  for (let map = 0; map < count; map++) {
    let alpha = 0;
    for (let cell = 0; cell < cells; cell++) alpha += slopes.data[map * cells + cell]! / cells;
    for (let cell = 0; cell < cells; cell++) weighted.data[cell]! += alpha * maps.data[map * cells + cell]!;
  }
  return { shape: weighted.shape, data: weighted.data.map((value) => Math.max(0, value)) };
}
