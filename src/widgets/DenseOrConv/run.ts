import { describe, random, tensor, volume, type Layer } from '#engine/index.ts';
import type { Link } from '#figures/Wires.tsx';
import { traceConv1d } from '#trace/conv1d.ts';
import type { ConvStep, ConvTrace } from '#trace/conv2d.ts';
import { traceLinear, type LinearStep, type LinearTrace } from '#trace/linear.ts';
import { traceSharing, type SharingStep, type SharingTrace } from '#trace/sharing.ts';
import type { Trace } from '#trace/trace.ts';
import type { DenseOrConvValues } from './parameters.ts';

/** What a layer costs, and the numbers that make it so. */
export interface Cost {
  /** [channels, height, width] of a convolution, [units] of a dense layer */
  readonly shape: readonly number[];
  readonly outputs: number;
  /** how many inputs one output is made of */
  readonly reads: number;
  readonly weights: number;
  readonly biased: number;
  readonly macs: number;
}

/** An output of each of the small layers. */
export interface WiresStep {
  readonly dense: LinearStep;
  readonly conv: ConvStep;
}

interface Both {
  readonly dense: LinearTrace;
  readonly conv: ConvTrace;
  /** every wire of the two small layers */
  readonly links: { readonly dense: readonly Link[]; readonly conv: readonly Link[] };
  readonly costs: { readonly conv: Cost; readonly same: Cost; readonly units: Cost };
  /** how the one becomes the other */
  readonly sharing: SharingTrace;
}
export interface LayersRun extends Both, Trace<WiresStep> {
  readonly view: 'layers';
}
export interface DerivationRun extends Both, Trace<SharingStep> {
  readonly view: 'derivation';
}
export type DenseOrConvRun = LayersRun | DerivationRun;

/** The small layers whose wires are drawn: a row of eight pixels, and six outputs each way. */
const pixels = [1, 3, 8, 9, 4, 0, 2, 5];
const kernel = [-1, 2, 1];
const conv = traceConv1d(tensor([1, 1, pixels.length], pixels), tensor([1, 1, kernel.length], kernel), null);
const dense = traceLinear(
  tensor([1, pixels.length], pixels),
  tensor([conv.length, pixels.length], ownWeights()),
  null,
);

/**
 * A weight for each wire of the dense layer, from −2 to 2 and none of them 0. By this seed the first unit has the kernel
 * in its window, so that the convolution is what becomes of the layer when all units take over its weights.
 */
function ownWeights(): number[] {
  const stream = random(6);
  return Array.from({ length: conv.length * pixels.length }, () => [-2, -1, 1, 2][stream.integer(4)]!);
}

const sharing = traceSharing(dense.input, dense.weight);

const links = {
  dense: Array.from({ length: dense.length }, (_, to) =>
    dense.step(to).wires.map(({ from }) => ({ from, to })),
  ).flat(),
  conv: Array.from({ length: conv.length }, (_, to) =>
    conv.step(to).taps.map(({ column, kernelColumn }) => ({ from: column, to, shared: kernelColumn })),
  ).flat(),
};

/** The engine's count for one layer on an image, the last of a list. */
function cost(input: readonly number[], reads: number, layer: (bias: boolean) => Layer[]): Cost {
  const [plain, biased] = [layer(false), layer(true)].map((layers) => describe(layers, input).at(-1)!);
  const { output, parameters, macs } = plain!;
  return {
    shape: output,
    outputs: volume(output),
    reads,
    weights: parameters,
    biased: biased!.parameters,
    macs,
  };
}

export function run({ view, size, channels, kernelSize, filters, units }: DenseOrConvValues): DenseOrConvRun {
  const input = [channels, size, size];
  const linear =
    (count: number) =>
    (bias: boolean): Layer[] => [{ type: 'flatten' }, { type: 'linear', units: count, bias }];
  const sliding = cost(input, kernelSize ** 2 * channels, (bias) => [
    { type: 'conv2d', filters, kernel: kernelSize, bias },
  ]);
  const costs = {
    conv: sliding,
    same: cost(input, volume(input), linear(sliding.outputs)),
    units: cost(input, volume(input), linear(units)),
  };
  const both = { dense, conv, links, costs, sharing };
  if (view === 'derivation') {
    const { length, step, touching } = sharing;
    return { view, ...both, ...{ length, step, touching } };
  }
  return {
    ...{ view, ...both, length: conv.length, touching: conv.touching },
    step: (index) => ({ dense: dense.step(index), conv: conv.step(index) }),
  };
}
