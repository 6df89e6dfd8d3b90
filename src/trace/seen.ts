import type { Pass } from '#engine/index.ts';
import { convPlan, poolPlan } from '#engine/index.ts';

/** Rows and columns of a picture, counted from 0. */
export interface Patch {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One axis of a patch: its first and its last cell. */
type Span = readonly [first: number, last: number];

/**
 * What of a network's input one unit depends on, worked out from its layer back to the first. A window of a layer
 * reads the cells
 *
 *     S·first − P   up to   S·last − P + K′ − 1
 *
 * of the map before. What of them lies outside of that map is padding, which depends on nothing: it is cut off on every
 * layer, so that near a border the patch is smaller than the receptive field. (What a dilated kernel leaves out between
 * its weights counts as read.)
 */
export function patchSeen(
  passes: readonly Pass[],
  layer: number,
  { row, column }: { readonly row: number; readonly column: number },
): Patch {
  const [down, across] = passes.slice(0, layer + 1).reduceRight<readonly [Span, Span]>(
    (spans, pass) => read(pass, spans),
    [
      [row, row],
      [column, column],
    ],
  );
  return {
    ...{ row: down[0], column: across[0] },
    ...{ rows: down[1] - down[0] + 1, columns: across[1] - across[0] + 1 },
  };
}

function read(pass: Pass, spans: readonly [Span, Span]): readonly [Span, Span] {
  const [, , height = 1, width = 1] = pass.input.shape;
  const along = (axis: 0 | 1): Span => {
    const last = (axis === 0 ? height : width) - 1;
    const [from, to] = reach(pass, axis, spans[axis]);
    return [Math.max(0, from), Math.min(last, to)];
  };
  return [along(0), along(1)];
}

/** The cells that a layer reads for these of its own, padding among them. */
function reach({ unit: { layer, weight }, input }: Pass, axis: 0 | 1, [first, last]: Span): Span {
  const windows = (kernel: number, stride: number, padding: number, dilation: number): Span => [
    first * stride - padding,
    last * stride - padding + dilation * (kernel - 1),
  ];
  switch (layer.type) {
    case 'conv2d': {
      const { walk, margins } = convPlan(input.shape, weight!.shape, layer);
      const padding = axis === 0 ? margins.top : margins.left;
      return windows(walk.kernel[axis], walk.stride[axis], padding, walk.dilation[axis]);
    }
    case 'maxPool2d':
    case 'avgPool2d': {
      const plan = poolPlan(input.shape, layer);
      return windows(plan.size[axis], plan.stride[axis], plan.padding[axis], plan.dilation[axis]);
    }
    case 'linear':
    case 'flatten':
    case 'softmax':
    case 'globalAvgPool':
      return [0, Infinity];
    case 'relu':
    case 'relu6':
    case 'sigmoid':
    case 'tanh':
    case 'gelu':
    case 'scale':
    case 'batchNorm2d':
    case 'layerNorm2d':
      return [first, last];
    default:
      throw new RangeError(`what a unit sees is not worked out through a layer of type "${layer.type}"`);
  }
}
