import type { Layer, Pass, Size2 } from '#engine/index.ts';
import { layerWindow } from '#engine/index.ts';

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
  return [along(pass, 0, spans[0]), along(pass, 1, spans[1])];
}

function along(pass: Pass, axis: 0 | 1, span: Span): Span {
  const last = (pass.input.shape[axis + 2] ?? 1) - 1;
  const [from, to] = reach(pass, axis, span);
  return [Math.max(0, from), Math.min(last, to)];
}

/** The cells that a layer reads for these of its own, padding among them. */
function reach({ unit: { layer }, input, branches }: Pass, axis: 0 | 1, [first, last]: Span): Span {
  switch (layer.type) {
    case 'conv2d':
    case 'maxPool2d':
    case 'avgPool2d':
    case 'pad2d': {
      const [, , rows = 1, columns = 1] = input.shape;
      const { kernel, stride, padding, dilation } = layerWindow(layer, axis, [rows, columns]);
      return [first * stride - padding, last * stride - padding + dilation * (kernel - 1)];
    }
    case 'convTranspose2d': {
      const { kernel, stride, dilation, padding } = transposed(layer, axis);
      return [
        Math.ceil((first + padding - dilation * (kernel - 1)) / stride),
        Math.floor((last + padding) / stride),
      ];
    }
    case 'residual':
    case 'concat': {
      // What goes round a block reads the very cell.
      const ways = branches.map((passes) =>
        passes.reduceRight((span, one) => along(one, axis, span), [first, last] as Span),
      );
      if (layer.type === 'residual' && !layer.shortcut) ways.push([first, last]);
      return [Math.min(...ways.map(([from]) => from)), Math.max(...ways.map(([, to]) => to))];
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
  }
}

function transposed(layer: Extract<Layer, { type: 'convTranspose2d' }>, axis: 0 | 1) {
  const along = (size: Size2): number => (typeof size === 'number' ? size : size[axis]);
  return {
    kernel: along(layer.kernel),
    stride: along(layer.stride ?? 1),
    dilation: along(layer.dilation ?? 1),
    padding: along(layer.padding ?? 0),
  };
}
