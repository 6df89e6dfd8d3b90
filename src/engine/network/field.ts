import { paddings } from '../convPlan.ts';
import type { Pair } from '../pair.ts';
import { pair } from '../pair.ts';
import type { FieldLayer, ReceptiveField } from '../receptiveField.ts';
import { pixel, stretch } from '../receptiveField.ts';
import { effectiveKernel } from '../size.ts';
import type { Shape } from '../tensor.ts';
import type { Layer } from './layer.ts';

/** What of the network's input one cell of a map can see, along both axes. */
export interface Field {
  readonly height: ReceptiveField;
  readonly width: ReceptiveField;
  /** how many rows and columns of such cells there are; flattened, they are still those of the map before */
  readonly cells: Pair;
}

/** An input before any layer: each cell sees itself. */
export function inputField([, height = 1, width = 1]: Shape): Field {
  return { height: pixel, width: pixel, cells: [height, width] };
}

/** The field after one more layer, which makes a map of the given shape. */
export function fieldAfter(layer: Layer, field: Field, output: Shape): Field {
  const [height, width] = ([0, 1] as const).map((axis) => {
    const before = axis === 0 ? field.height : field.width;
    if (layer.type === 'convTranspose2d') return spreadField(layer, axis, before);
    return stretch(before, layerWindow(layer, axis, field.cells));
  }) as [ReceptiveField, ReceptiveField];
  if (layer.type === 'flatten') return { height, width, cells: field.cells };
  const [, rows = 1, columns = 1] = output;
  return { height, width, cells: [rows, columns] };
}

/** What several branches see together. */
export function union(fields: readonly Field[]): Field {
  const along = (axis: 'height' | 'width'): ReceptiveField => {
    const start = Math.min(...fields.map((field) => field[axis].start));
    const end = Math.max(...fields.map((field) => field[axis].start + field[axis].size));
    return { size: end - start, jump: fields[0]![axis].jump, start };
  };
  return { height: along('height'), width: along('width'), cells: fields[0]!.cells };
}

/** A layer as a window along one axis of a map with so many cells. Whatever works cell by cell is a window of one. */
export function layerWindow(layer: Layer, axis: 0 | 1, cells: Pair): Required<FieldLayer> {
  return { stride: 1, padding: 0, dilation: 1, ...windowOf(layer, axis, cells) };
}

function windowOf(layer: Layer, axis: 0 | 1, cells: Pair): FieldLayer {
  switch (layer.type) {
    case 'conv2d': {
      const [kernel, stride, dilation] = [
        pair('kernel', layer.kernel, 1),
        pair('stride', layer.stride ?? 1, 1),
        pair('dilation', layer.dilation ?? 1, 1),
      ];
      const [padding] = paddings(layer.padding ?? 0, kernel, stride, dilation)[axis];
      return { kernel: kernel[axis], stride: stride[axis], padding, dilation: dilation[axis] };
    }
    case 'maxPool2d':
    case 'avgPool2d':
      return {
        kernel: pair('size', layer.size, 1)[axis],
        stride: pair('stride', layer.stride ?? layer.size, 1)[axis],
        padding: pair('padding', layer.padding ?? 0, 0)[axis],
        dilation: layer.type === 'maxPool2d' ? pair('dilation', layer.dilation ?? 1, 1)[axis] : 1,
      };
    case 'pad2d':
      return { kernel: 1, padding: (axis === 0 ? layer.top : layer.left) ?? 0 };
    case 'globalAvgPool':
    case 'linear':
      return { kernel: cells[axis] };
    default:
      return { kernel: 1 };
  }
}

/**
 * A transposed convolution steps by the S-th part of the jump. How many input cells meet in one of its cells changes
 * from cell to cell; this is the most, ⌈K′ / S⌉, and where they begin for the first cell.
 */
function spreadField(
  layer: Extract<Layer, { type: 'convTranspose2d' }>,
  axis: 0 | 1,
  { size, jump, start }: ReceptiveField,
): ReceptiveField {
  const stride = pair('stride', layer.stride ?? 1, 1)[axis];
  const padding = pair('padding', layer.padding ?? 0, 0)[axis];
  const dilation = pair('dilation', layer.dilation ?? 1, 1)[axis];
  const reach = effectiveKernel(pair('kernel', layer.kernel, 1)[axis], dilation);
  return {
    size: size + (Math.ceil(reach / stride) - 1) * jump,
    jump: jump / stride,
    start: start + Math.ceil((padding - reach + 1) / stride) * jump,
  };
}
