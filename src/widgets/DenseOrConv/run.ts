import { describe, random, tensor, volume, type Layer } from '#engine/index.ts';
import type { Link } from '#figures/Wires.tsx';
import { traceConv1d } from '#trace/conv1d.ts';
import type { ConvStep, ConvTrace } from '#trace/conv2d.ts';
import { traceLinear, type LinearStep, type LinearTrace } from '#trace/linear.ts';
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

export interface DenseOrConvTrace extends Trace<WiresStep> {
  readonly dense: LinearTrace;
  readonly conv: ConvTrace;
  /** every wire of the two small layers */
  readonly links: { readonly dense: readonly Link[]; readonly conv: readonly Link[] };
  readonly costs: { readonly conv: Cost; readonly same: Cost; readonly units: Cost };
}

/** The small layers whose wires are drawn: a row of eight pixels, and six outputs each way. */
const pixels = [1, 3, 8, 9, 4, 0, 2, 5];
const kernel = [-1, 2, 1];
const conv = traceConv1d(tensor([1, 1, pixels.length], pixels), tensor([1, 1, kernel.length], kernel), null);
const dense = traceLinear(
  tensor([1, pixels.length], pixels),
  tensor([conv.length, pixels.length], ownWeights()),
  null,
);

/** A weight for each wire of the dense layer, from −2 to 2 and none of them 0. */
function ownWeights(): number[] {
  const stream = random(11);
  return Array.from({ length: conv.length * pixels.length }, () => [-2, -1, 1, 2][stream.integer(4)]!);
}

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

export function run({ size, channels, kernelSize, filters, units }: DenseOrConvValues): DenseOrConvTrace {
  const input = [channels, size, size];
  const linear =
    (count: number) =>
    (bias: boolean): Layer[] => [{ type: 'flatten' }, { type: 'linear', units: count, bias }];
  const sliding = cost(input, kernelSize ** 2 * channels, (bias) => [
    { type: 'conv2d', filters, kernel: kernelSize, bias },
  ]);
  return {
    ...{ dense, conv, links, length: conv.length, touching: conv.touching },
    step: (index) => ({ dense: dense.step(index), conv: conv.step(index) }),
    costs: {
      conv: sliding,
      same: cost(input, volume(input), linear(sliding.outputs)),
      units: cost(input, volume(input), linear(units)),
    },
  };
}
