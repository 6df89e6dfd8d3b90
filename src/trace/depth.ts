import type { Layer, Network, Pass, Tensor, Unit } from '#engine/index.ts';
import { forward, inputGrad, random, relu, tensor } from '#engine/index.ts';

/**
 * What becomes of a signal on its way through many blocks, and of a gradient on its way back. Each F is one dense layer
 * of WIDTH units (a 1×1 convolution on one pixel), drawn as He et al. advise, times a scale s:
 *
 *     F(x) = norm(W · s·x)          plain:  x ← ReLU(F(x))          residual:  x ← ReLU(F(x) + x)
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

function stack(params: DepthParams, residual: boolean): Stack {
  const { input, outputGrad, weights } = drawn(params.seed);
  const runs: Pass[][] = [];
  const signal = [size(input)];
  let x = input;
  for (const weight of weights(params.blocks)) {
    const passes = forward(block(weight, params, residual), x, { training: true });
    runs.unshift(passes);
    x = passes.at(-1)!.output;
    signal.push(size(x));
  }

  /** Worked out when it is asked for: to see how a signal fares takes half as long. */
  const back = (): number[] => {
    const gradient = [size(outputGrad)];
    let grad = outputGrad;
    for (const passes of runs) {
      grad = inputGrad(passes, grad);
      gradient.unshift(size(grad));
    }
    return against(gradient.at(-1)!, gradient);
  };
  let gradient: readonly number[] | undefined;
  return {
    signal: against(signal[0]!, signal),
    get gradient() {
      return (gradient ??= back());
    },
  };
}

/** Root mean square: how large the numbers are, whatever their signs. */
function size({ data }: Tensor): number {
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += data[i]! * data[i]!;
  return Math.sqrt(sum / data.length);
}

const against = (whole: number, values: readonly number[]): number[] => values.map((value) => value / whole);

/** The examples lie side by side in one image, a pixel each: to all that a block does that is a batch. */
const inputShape = [WIDTH, 1, EXAMPLES];

/** F, with the input added to it or not, and the ReLU behind it. */
function block(weight: Tensor, { scale, normalisation }: DepthParams, residual: boolean): Network {
  const body = [
    unit({ type: 'scale' }, { weight: every(scale) }),
    unit({ type: 'conv2d', filters: WIDTH, kernel: 1, bias: false }, { weight }),
    ...normalisations[normalisation],
  ];
  const skipped = () => unit({ type: 'residual', body: layersOf(body) }, { branches: [body] });
  const units = [...(residual ? [skipped()] : body), unit({ type: 'relu' })];
  return { layers: layersOf(units), inputShape, units };
}

const layersOf = (units: readonly Unit[]): Layer[] => units.map(({ layer }) => layer);

function unit(layer: Layer, numbers: Partial<Unit> = {}): Unit {
  return { layer, weight: null, bias: null, mean: null, variance: null, branches: [], ...numbers };
}

/** One number for every channel. */
const every = (value: number): Tensor => tensor([WIDTH], Array<number>(WIDTH).fill(value));

const normalisations: Readonly<Record<Normalisation, readonly Unit[]>> = {
  none: [],
  batch: [unit({ type: 'batchNorm2d' })],
  layer: [unit({ type: 'layerNorm2d' }, { weight: every(1), bias: every(0) })],
};

interface Drawn {
  readonly input: Tensor;
  readonly outputGrad: Tensor;
  /** of the first so many blocks, which are the same in a shallow stack and a deep one */
  weights(blocks: number): readonly Tensor[];
}

/** What was drawn last: moving a slider changes what is done with the weights, not the weights. */
let last: { readonly seed: number; readonly drawn: Drawn } | undefined;

function drawn(seed: number): Drawn {
  if (last?.seed !== seed) last = { seed, drawn: draw(seed) };
  return last.drawn;
}

function draw(seed: number): Drawn {
  const { normal } = random(seed);
  const values = (count: number, spread: number) => {
    const drawn = new Float64Array(count);
    for (let i = 0; i < count; i++) drawn[i] = spread * normal();
    return drawn;
  };
  /** Drawn example by example, and laid side by side. */
  const examples = () => {
    const drawn = values(EXAMPLES * WIDTH, 1);
    const aside = drawn.map((_, i) => drawn[(i % EXAMPLES) * WIDTH + Math.floor(i / EXAMPLES)]!);
    return tensor([1, ...inputShape], aside);
  };
  // What comes in has been through a ReLU, as it has everywhere in such a network.
  const input = relu(examples());
  const outputGrad = examples();
  const made: Tensor[] = [];
  return {
    ...{ input, outputGrad },
    weights(blocks) {
      while (made.length < blocks) {
        made.push(tensor([WIDTH, WIDTH, 1, 1], values(WIDTH * WIDTH, Math.sqrt(2 / WIDTH))));
      }
      return made.slice(0, blocks);
    },
  };
}
