/** A small kernel that somebody found useful enough to name. `rows / divisor` are its weights. */
export interface Kernel {
  readonly name: string;
  readonly label: string;
  readonly purpose: string;
  readonly rows: readonly (readonly number[])[];
  readonly divisor?: number;
}

export type KernelName =
  | 'sobelX'
  | 'sobelY'
  | 'prewittX'
  | 'prewittY'
  | 'laplacian'
  | 'boxBlur'
  | 'gaussian'
  | 'sharpen'
  | 'emboss'
  | 'identity'
  | 'verticalEdge'
  | 'horizontalEdge';

type Rows = Kernel['rows'];

/** Most of these kernels do one thing downwards and another across: each weight is the product of the two. */
const outer = (down: readonly number[], across: readonly number[]): Rows =>
  down.map((y) => across.map((x) => y * x || 0));
const plus = (one: Rows, other: Rows): Rows =>
  one.map((row, i) => row.map((weight, j) => weight + other[i]![j]!));

const point = outer([0, 1, 0], [0, 1, 0]);
const laplacian: Rows = [
  [0, -1, 0],
  [-1, 4, -1],
  [0, -1, 0],
];

export const kernels: Readonly<Record<KernelName, Kernel>> = {
  sobelX: {
    name: 'sobelX',
    label: 'Sobel x',
    purpose: 'Right column minus left column, the middle row counted twice: edges that run up and down.',
    rows: outer([1, 2, 1], [-1, 0, 1]),
  },
  sobelY: {
    name: 'sobelY',
    label: 'Sobel y',
    purpose: 'Bottom row minus top row, the middle column counted twice: edges that run from side to side.',
    rows: outer([-1, 0, 1], [1, 2, 1]),
  },
  prewittX: {
    name: 'prewittX',
    label: 'Prewitt x',
    purpose: 'Right column minus left column: edges that run up and down, all three rows counted alike.',
    rows: outer([1, 1, 1], [-1, 0, 1]),
  },
  prewittY: {
    name: 'prewittY',
    label: 'Prewitt y',
    purpose: 'Bottom row minus top row: edges that run from side to side.',
    rows: outer([-1, 0, 1], [1, 1, 1]),
  },
  laplacian: {
    name: 'laplacian',
    label: 'Laplacian',
    purpose:
      'Compares a pixel with the mean of its four neighbours: edges in every direction, and single points most of all.',
    rows: laplacian,
  },
  boxBlur: {
    name: 'boxBlur',
    label: 'Box blur',
    purpose: 'The plain average of nine pixels: smooths noise, and edges with it.',
    rows: outer([1, 1, 1], [1, 1, 1]),
    divisor: 9,
  },
  gaussian: {
    name: 'gaussian',
    label: 'Gaussian blur',
    purpose: 'An average that trusts near pixels more than far ones: a softer blur without boxy traces.',
    rows: outer([1, 2, 1], [1, 2, 1]),
    divisor: 16,
  },
  sharpen: {
    name: 'sharpen',
    label: 'Sharpen',
    purpose: 'The image plus its Laplacian: flat areas stay as they are, edges gain contrast.',
    rows: plus(laplacian, point),
  },
  emboss: {
    name: 'emboss',
    label: 'Emboss',
    purpose: 'Looks as if light fell from the top left on a relief of the image.',
    rows: [
      [-2, -1, 0],
      [-1, 1, 1],
      [0, 1, 2],
    ],
  },
  identity: {
    name: 'identity',
    label: 'Identity',
    purpose: 'Copies each pixel: what a kernel looks like that does nothing.',
    rows: point,
  },
  verticalEdge: {
    name: 'verticalEdge',
    label: 'Vertical edge',
    purpose:
      'Left column minus right column: positive where a bright area ends on its right (Prewitt x, negated).',
    rows: outer([1, 1, 1], [1, 0, -1]),
  },
  horizontalEdge: {
    name: 'horizontalEdge',
    label: 'Horizontal edge',
    purpose: 'Top row minus bottom row: positive where a bright area ends below (Prewitt y, negated).',
    rows: outer([1, 0, -1], [1, 1, 1]),
  },
};

/** The weights of a kernel, ready for the engine. */
export function kernelMatrix(name: KernelName): number[][] {
  const { rows, divisor = 1 } = kernels[name];
  return rows.map((row) => row.map((weight) => weight / divisor));
}
