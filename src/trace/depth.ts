import type { Tensor } from '#engine/index.ts';
import {
  batchNorm2d,
  batchNorm2dGrad,
  layerNorm2d,
  layerNorm2dGrad,
  linear,
  random,
  relu,
  reluGrad,
  tensor,
} from '#engine/index.ts';
import { add } from '#engine/network/join.ts';

/**
 * What becomes of a signal on its way through many blocks, and of a gradient on its way back. Each F is one dense layer
 * of WIDTH units (a 1×1 convolution on one pixel), drawn as He et al. advise, times a scale s:
 *
 *     F(x) = norm(s·W · x)          plain:  x ← ReLU(F(x))          residual:  x ← ReLU(F(x) + x)
 *
 * Both stacks have the same weights, the same examples and the same gradient at their end. On average a draw keeps the
 * square of the signal through plain blocks; a single draw wanders, the more so the narrower its layers are.
 */
export interface DepthParams {
  readonly blocks: number;
  readonly scale: number;
  readonly normalisation: Normalisation;
  readonly seed: number;
}
export type Normalisation = 'none' | 'batch' | 'layer';

export const WIDTH = 48;
const EXAMPLES = 8;

/** Root mean squares, each against what the stack was given. */
export interface Stack {
  /** after no block, after the first, … after the last */
  readonly signal: readonly number[];
  /** of the same activations: 1 after the last block */
  readonly gradient: readonly number[];
}

export interface DepthStep {
  /** after how many blocks */
  readonly block: number;
  readonly plain: { readonly signal: number; readonly gradient: number };
  readonly residual: { readonly signal: number; readonly gradient: number };
}

export interface DepthTrace {
  readonly plain: Stack;
  readonly residual: Stack;
  readonly length: number;
  step(index: number): DepthStep;
}

export function traceDepth(params: DepthParams): DepthTrace {
  const [plain, residual] = [stack(params, false), stack(params, true)];
  return {
    ...{ plain, residual, length: params.blocks + 1 },
    step: (block) => ({ block, plain: at(plain, block), residual: at(residual, block) }),
  };
}

const at = ({ signal, gradient }: Stack, block: number) => ({
  signal: signal[block]!,
  gradient: gradient[block]!,
});

function stack({ blocks, scale, normalisation, seed }: DepthParams, residual: boolean): Stack {
  const { input, outputGrad, ...draws } = drawn(seed);
  const weights = draws.weights(blocks).slice(0, blocks);
  const { norm, normGrad } = normalisations[normalisation];
  const passes = [];
  const signal = [size(input)];
  let x = input;
  for (const { weight } of weights) {
    const product = linear(times(x, scale), weight, null);
    const sum = residual ? add(norm(product), x) : norm(product);
    passes.push({ product, sum });
    x = relu(sum);
    signal.push(size(x));
  }

  const gradient = [size(outputGrad)];
  let grad = outputGrad;
  for (let block = blocks - 1; block >= 0; block--) {
    const { product, sum } = passes[block]!;
    const sumGrad = reluGrad(sum, grad).input;
    const through = linear(times(normGrad(product, sumGrad), scale), weights[block]!.transposed, null);
    grad = residual ? add(through, sumGrad) : through;
    gradient.unshift(size(grad));
  }
  return { signal: against(signal[0]!, signal), gradient: against(gradient.at(-1)!, gradient) };
}

/** Root mean square: how large the numbers are, whatever their signs. */
function size({ data }: Tensor): number {
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += data[i]! * data[i]!;
  return Math.sqrt(sum / data.length);
}

const against = (whole: number, values: readonly number[]): number[] => values.map((value) => value / whole);

function times({ shape, data }: Tensor, factor: number): Tensor {
  const scaled = new Float64Array(data.length);
  for (let i = 0; i < data.length; i++) scaled[i] = factor * data[i]!;
  return { shape, data: scaled };
}

interface Normal {
  norm(input: Tensor): Tensor;
  normGrad(input: Tensor, outputGrad: Tensor): Tensor;
}
const ones = tensor([WIDTH], Array<number>(WIDTH).fill(1));
const zeros = tensor([WIDTH]);
/** Lists of numbers as images of one pixel, and back. */
const asImages = ({ data }: Tensor): Tensor => ({ shape: [EXAMPLES, WIDTH, 1, 1], data });
const asLists = ({ data }: Tensor): Tensor => ({ shape: [EXAMPLES, WIDTH], data });

const normalisations: Readonly<Record<Normalisation, Normal>> = {
  none: { norm: (input) => input, normGrad: (_, outputGrad) => outputGrad },
  batch: {
    norm: (input) => asLists(batchNorm2d(asImages(input), null, null)),
    normGrad: (input, grad) => asLists(batchNorm2dGrad(asImages(input), null, asImages(grad)).input),
  },
  layer: {
    norm: (input) => asLists(layerNorm2d(asImages(input), ones, zeros)),
    normGrad: (input, grad) => asLists(layerNorm2dGrad(asImages(input), ones, asImages(grad)).input),
  },
};

interface Weights {
  readonly weight: Tensor;
  /** the same with rows and columns exchanged, for the way back */
  readonly transposed: Tensor;
}
interface Drawn {
  readonly input: Tensor;
  readonly outputGrad: Tensor;
  /** of the first so many blocks, which are the same in a shallow stack and a deep one */
  weights(blocks: number): readonly Weights[];
}

/** What was drawn last: moving a slider changes what is done with the weights, not the weights. */
let last: { readonly seed: number; readonly drawn: Drawn } | undefined;

function drawn(seed: number): Drawn {
  if (last?.seed !== seed) last = { seed, drawn: draw(seed) };
  return last.drawn;
}

function draw(seed: number): Drawn {
  const { normal } = random(seed);
  const values = (count: number, spread: number) =>
    Float64Array.from({ length: count }, () => spread * normal());
  // What comes in has been through a ReLU, as it has everywhere in such a network.
  const input = relu(tensor([EXAMPLES, WIDTH], values(EXAMPLES * WIDTH, 1)));
  const outputGrad = tensor([EXAMPLES, WIDTH], values(EXAMPLES * WIDTH, 1));
  const made: Weights[] = [];
  return {
    ...{ input, outputGrad },
    weights(blocks) {
      while (made.length < blocks) {
        const weight = tensor([WIDTH, WIDTH], values(WIDTH * WIDTH, Math.sqrt(2 / WIDTH)));
        made.push({ weight, transposed: transposed(weight) });
      }
      return made;
    },
  };
}

function transposed({ data }: Tensor): Tensor {
  const turned = new Float64Array(data.length);
  for (let i = 0; i < data.length; i++) turned[(i % WIDTH) * WIDTH + Math.floor(i / WIDTH)] = data[i]!;
  return tensor([WIDTH, WIDTH], turned);
}
