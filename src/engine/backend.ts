import type { avgPool2d, avgPool2dGrad } from './avgPool.ts';
import type { batchNorm2d, batchNorm2dGrad, batchStatistics } from './batchNorm.ts';
import type { ConvPlan } from './convPlan.ts';
import type { crossEntropy } from './crossEntropy.ts';
import type { globalAvgPool, globalAvgPoolGrad } from './globalAvgPool.ts';
import type { maxPool2d, maxPool2dGrad } from './maxPool.ts';
import type { add } from './network/join.ts';
import type { Steps } from './network/optimizer.ts';
import type { relu, reluGrad } from './relu.ts';
import type { Numbers, Tensor } from './tensor.ts';

/**
 * The sums of products in which nearly all of a network's time is spent, as one thing that can be exchanged: `plain`
 * computes them as they are written, in 64-bit floats; another backend may compute them faster, in another order or
 * with fewer digits. Everything round them (shapes, checks, gradients, layers, training) is the same on each.
 *
 * A convolution has three, which run over the same products and differ in what they hold fixed (see slide.ts). Its
 * plan tells how the images are padded and walked; images are [batch, channels, …plan.size] without their padding,
 * maps [batch, filters, rows, columns], the weight [filters, channels / groups, …kernel].
 *
 *     correlate      maps    = bias + Σ weight · images
 *     spread         images  = bias + Σ weight · maps         what lands in the padding is lost
 *     gather         weight  = Σ maps · images
 *
 * So has the dense layer: inputs [rows, inputs], outputs [rows, outputs], the weight [outputs, inputs].
 *
 *     dense          outputs[n, o] = bias[o] + Σ weight[o, i] · inputs[n, i]
 *     denseSpread    inputs[n, i]  = Σ weight[o, i] · outputs[n, o]
 *     denseGather    weight[o, i]  = Σ outputs[n, o] · inputs[n, i]
 *
 * Each fills its last argument, whatever that held, and changes nothing else. All its arrays come from the same
 * backend. An operator asks `room` for an array that holds its answer and `numbers` for what it was given; room to work
 * in, such as a padded image, is the backend's own affair. What an operator has handed out stays as it is for as long as
 * somebody holds it; within a `scope`, until that ends.
 */
export interface Backend extends Partial<Operators> {
  /** an array for that many numbers, of the kind that this backend computes on, to be filled */
  room(count: number): Numbers;
  /** a tensor's numbers in that kind: the very ones if they are of it, a copy otherwise; never written to */
  numbers(tensor: Tensor): Numbers;

  correlate(plan: ConvPlan, images: Numbers, weight: Numbers, bias: Numbers | null, maps: Numbers): void;
  spread(plan: ConvPlan, maps: Numbers, weight: Numbers, bias: Numbers | null, images: Numbers): void;
  gather(plan: ConvPlan, maps: Numbers, images: Numbers, weight: Numbers): void;

  dense(shape: DenseShape, inputs: Numbers, weight: Numbers, bias: Numbers | null, outputs: Numbers): void;
  denseSpread(shape: DenseShape, outputs: Numbers, weight: Numbers, inputs: Numbers): void;
  denseGather(shape: DenseShape, outputs: Numbers, inputs: Numbers, weight: Numbers): void;

  /** for each channel the sum of its planes in a batch: a bias's gradient */
  planeSums(planes: Numbers, plane: number, sums: Numbers): void;

  /**
   * Runs what needs none of its arrays afterwards, such as a step of training: a backend may then use their room again.
   * Whatever is to be kept is copied before the end.
   */
  scope<Result>(work: () => Result): Result;
}

/**
 * What is left of a network's time once the sums of products are fast: a backend may have a way of its own for any of
 * these; networks then run on that, and on the plain operators for the rest.
 */
export interface Operators {
  readonly relu: typeof relu;
  readonly reluGrad: typeof reluGrad;
  readonly maxPool2d: typeof maxPool2d;
  readonly maxPool2dGrad: typeof maxPool2dGrad;
  readonly avgPool2d: typeof avgPool2d;
  readonly avgPool2dGrad: typeof avgPool2dGrad;
  readonly globalAvgPool: typeof globalAvgPool;
  readonly globalAvgPoolGrad: typeof globalAvgPoolGrad;
  readonly batchNorm2d: typeof batchNorm2d;
  readonly batchNorm2dGrad: typeof batchNorm2dGrad;
  readonly batchStatistics: typeof batchStatistics;
  readonly add: typeof add;
  readonly crossEntropy: typeof crossEntropy;
  readonly steps: Steps;
}

export interface DenseShape {
  readonly rows: number;
  readonly inputs: number;
  readonly outputs: number;
}
