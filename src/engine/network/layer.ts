import type { Activation } from '../activation.ts';
import type { AvgPoolParams } from '../avgPool.ts';
import type { ConvParams } from '../convPlan.ts';
import type { ConvTransposeParams } from '../convTranspose.ts';
import type { MaxPoolParams } from '../maxPool.ts';
import type { Margins } from '../pad.ts';
import type { Size2 } from '../pair.ts';

/**
 * A network is a list of layers, and a layer says only what the reader of the network must know: how many filters,
 * how large. What follows from the layers before it (its input channels, say) is worked out.
 *
 * Two layers hold others. `residual` adds what its body makes of the input to the input itself, or to what the
 * shortcut makes of it; `concat` gives the input to every branch and stacks the channels of their answers.
 */
export type Layer = { readonly name?: string } & (
  | ({ readonly type: 'conv2d' } & Filters & ConvParams)
  | ({ readonly type: 'convTranspose2d' } & Filters & ConvTransposeParams)
  | ({ readonly type: 'maxPool2d' } & MaxPoolParams)
  | ({ readonly type: 'avgPool2d' } & AvgPoolParams)
  | ({ readonly type: 'pad2d' } & Margins)
  | { readonly type: 'globalAvgPool' | 'flatten' | 'relu' | 'softmax' | Activation }
  | { readonly type: 'linear'; readonly units: number; readonly bias?: boolean }
  | { readonly type: 'batchNorm2d' | 'layerNorm2d'; readonly eps?: number }
  | { readonly type: 'scale'; readonly initial?: number }
  | { readonly type: 'residual'; readonly body: readonly Layer[]; readonly shortcut?: readonly Layer[] }
  | { readonly type: 'concat'; readonly branches: readonly (readonly Layer[])[] }
);

export type LayerType = Layer['type'];

interface Filters {
  readonly filters: number;
  readonly kernel: Size2;
  readonly bias?: boolean;
}

/** The lists of layers that a layer holds, each with its name. */
export function inside(layer: Layer): { readonly name: string; readonly layers: readonly Layer[] }[] {
  if (layer.type === 'residual') {
    const body = { name: 'body', layers: layer.body };
    return layer.shortcut ? [body, { name: 'shortcut', layers: layer.shortcut }] : [body];
  }
  if (layer.type === 'concat') {
    return layer.branches.map((layers, index) => ({ name: `branch ${index + 1}`, layers }));
  }
  return [];
}
