import type { Layer, Network, Pass, Tensor } from '#engine/index.ts';
import { forward } from '#engine/index.ts';
import type { ConvStep, ConvTrace } from './conv2d.ts';
import { traceConv2d } from './conv2d.ts';
import type { LinearStep, LinearTrace } from './linear.ts';
import { traceLinear } from './linear.ts';
import type { PoolStep, PoolTrace } from './pool2d.ts';
import { traceAvgPool2d, traceMaxPool2d } from './pool2d.ts';
import { located } from './windows.ts';

/** How a layer is told: cell by cell where each cell has a story of its own, otherwise all at once. */
export type StageTrace =
  | { readonly kind: 'conv2d'; readonly trace: ConvTrace }
  | { readonly kind: 'pool2d'; readonly trace: PoolTrace }
  | { readonly kind: 'linear'; readonly trace: LinearTrace }
  | { readonly kind: 'whole' };

export interface Stage {
  readonly layer: Layer;
  readonly input: Tensor;
  readonly output: Tensor;
  /** its steps are those from `start` up to `start + length − 1` of the whole run */
  readonly start: number;
  readonly length: number;
  /** made when first asked for */
  trace(): StageTrace;
}

export type NetworkStep = { readonly index: number; readonly stage: number; readonly local: number } & (
  | { readonly kind: 'conv2d'; readonly step: ConvStep }
  | { readonly kind: 'pool2d'; readonly step: PoolStep }
  | { readonly kind: 'linear'; readonly step: LinearStep }
  | { readonly kind: 'whole' }
);

export interface NetworkTrace {
  readonly output: Tensor;
  readonly stages: readonly Stage[];
  readonly length: number;
  step(index: number): NetworkStep;
}

/** One image [1, …] on its way through a network: the steps of every layer, one layer after the other. */
export function traceNetwork(net: Network, input: Tensor): NetworkTrace {
  if (input.shape[0] !== 1)
    throw new RangeError(`input must be one image, [1, …], not ${input.shape[0]} images`);
  const passes = forward(net, input);
  let length = 0;
  const stages = passes.map((pass): Stage => {
    const start = length;
    const steps = stepsOf(pass);
    length += steps;
    return {
      layer: pass.unit.layer,
      input: pass.input,
      output: pass.output,
      start,
      length: steps,
      trace: once(pass),
    };
  });

  function step(index: number): NetworkStep {
    located(index, [1, 1, length]);
    const stage = stages.findLastIndex(({ start }) => start <= index);
    const local = index - stages[stage]!.start;
    const told = stages[stage]!.trace();
    switch (told.kind) {
      case 'conv2d':
        return { index, stage, local, kind: told.kind, step: told.trace.step(local) };
      case 'pool2d':
        return { index, stage, local, kind: told.kind, step: told.trace.step(local) };
      case 'linear':
        return { index, stage, local, kind: told.kind, step: told.trace.step(local) };
      case 'whole':
        return { index, stage, local, kind: told.kind };
    }
  }

  return { output: passes.at(-1)?.output ?? input, stages, length, step };
}

/** A step a cell, for layers that are told cell by cell. */
function stepsOf({ unit: { layer }, output }: Pass): number {
  const cellwise: readonly string[] = ['conv2d', 'maxPool2d', 'avgPool2d', 'linear'];
  return cellwise.includes(layer.type) ? output.data.length : 1;
}

function once(pass: Pass): () => StageTrace {
  let told: StageTrace | undefined;
  return () => (told ??= stageTrace(pass));
}

function stageTrace({ unit: { layer, weight, bias }, input }: Pass): StageTrace {
  switch (layer.type) {
    case 'conv2d':
      return { kind: 'conv2d', trace: traceConv2d(input, weight!, bias, layer) };
    case 'maxPool2d':
      return { kind: 'pool2d', trace: traceMaxPool2d(input, layer) };
    case 'avgPool2d':
      return { kind: 'pool2d', trace: traceAvgPool2d(input, layer) };
    case 'linear':
      return { kind: 'linear', trace: traceLinear(input, weight!, bias) };
    default:
      return { kind: 'whole' };
  }
}
