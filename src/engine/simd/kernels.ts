/** What `assembly/index.as.ts` exports. Arrays are given by where they begin, in bytes; a bias that is missing by 0. */
export interface Kernels {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  base(): number;

  correlate(plan: At, images: At, weight: At, bias: At, maps: At, room: At): void;
  spread(plan: At, maps: At, weight: At, bias: At, images: At, room: At): void;
  gather(plan: At, maps: At, images: At, weight: At, room: At): void;

  dense(rows: number, inputs: number, outputs: number, x: At, weight: At, bias: At, y: At): void;
  combine(
    rows: number,
    count: number,
    length: number,
    factors: At,
    rowStep: number,
    step: number,
    table: At,
    sums: At,
  ): void;

  relu(from: At, to: At, count: number): void;
  reluGrad(input: At, grad: At, to: At, count: number): void;
  add(a: At, b: At, to: At, count: number): void;

  maxPool(plan: At, input: At, output: At): void;
  maxPoolGrad(plan: At, input: At, grad: At, inputGrad: At): void;
  avgPool(plan: At, input: At, output: At): void;
  avgPoolGrad(plan: At, grad: At, inputGrad: At): void;

  statistics(from: At, batch: number, channels: number, plane: number, mean: At, variance: At): void;
  batchNorm(
    from: At,
    ...rest: [
      ...[batch: number, channels: number, plane: number],
      ...[mean: At, variance: At, eps: number, weight: At, bias: At, to: At],
    ]
  ): void;
  batchNormGrad(
    from: At,
    grad: At,
    ...rest: [
      ...[batch: number, channels: number, plane: number],
      ...[mean: At, variance: At, eps: number, weight: At, moving: number],
      ...[inputGrad: At, weightGrad: At, biasGrad: At],
    ]
  ): void;

  crossEntropy(logits: At, labels: At, grad: At, rows: number, classes: number): number;

  sgd(weights: At, velocity: At, grad: At, count: number, rate: number, momentum: number): void;
  adam(
    ...arrays: [
      ...[weights: At, mean: At, square: At, grad: At, count: number],
      ...[beta1: number, rest1: number, beta2: number, rest2: number, rate: number, eps: number],
    ]
  ): void;

  planeSums(from: At, planes: number, plane: number, sums: At, channels: number): void;
}

export type At = number;
