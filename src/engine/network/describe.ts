import type { Shape } from '../tensor.ts';
import { checkShape, volume } from '../tensor.ts';
import { quote } from '../whole.ts';
import type { Field } from './field.ts';
import { fieldAfter, inputField, union } from './field.ts';
import type { Layer } from './layer.ts';
import { inside } from './layer.ts';
import { layerPlan } from './layerPlan.ts';

/** One layer of a network, with everything that follows from its place in it. */
export interface Row {
  /** where it stands, counted from 1: `3`, or inside another layer `3.body.2`, `3.branch 1.2` */
  readonly path: string;
  readonly layer: Layer;
  /** shapes of one image: [channels, height, width], or [numbers] once flattened */
  readonly input: Shape;
  readonly output: Shape;
  /** numbers to learn, and multiply-adds for one image; a layer that holds others counts theirs */
  readonly parameters: number;
  readonly macs: number;
  /** what of the network's input one output cell can see */
  readonly field: Field;
  /** the lists inside, if any: a residual's body and shortcut, a concat's branches */
  readonly branches: readonly (readonly Row[])[];
}

/** A row for each layer. The first layer that does not fit is an error that says which, why, and what would help. */
export function describe(layers: readonly Layer[], inputShape: Shape): Row[] {
  checkShape('inputShape', inputShape);
  if (inputShape.length !== 1 && inputShape.length !== 3) {
    throw new RangeError(
      `inputShape must be [channels, height, width] or [numbers], not ${quote(inputShape)}`,
    );
  }
  return chain(layers, inputShape, inputField(inputShape), '');
}

/** Parameters and MACs of the whole. */
export function totals(rows: readonly Row[]): { parameters: number; macs: number } {
  return {
    parameters: rows.reduce((sum, row) => sum + row.parameters, 0),
    macs: rows.reduce((sum, row) => sum + row.macs, 0),
  };
}

function chain(layers: readonly Layer[], shape: Shape, field: Field, prefix: string): Row[] {
  const rows: Row[] = [];
  let [input, seen] = [shape, field];
  layers.forEach((layer, index) => {
    const row = describeLayer(layer, input, seen, `${prefix}${index + 1}`);
    rows.push(row);
    [input, seen] = [row.output, row.field];
  });
  return rows;
}

function describeLayer(layer: Layer, input: Shape, field: Field, path: string): Row {
  if (layer.type === 'residual' || layer.type === 'concat') return composite(layer, input, field, path);
  try {
    const { output, weight, bias, macs } = layerPlan(layer, input);
    const parameters = (weight ? volume(weight) : 0) + (bias ? volume(bias) : 0);
    return {
      ...{ path, layer, input, output, parameters, macs },
      ...{ field: fieldAfter(layer, field, output), branches: [] },
    };
  } catch (error) {
    throw misfit(path, layer, input, error instanceof Error ? error.message : String(error));
  }
}

function composite(
  layer: Extract<Layer, { type: 'residual' | 'concat' }>,
  input: Shape,
  field: Field,
  path: string,
): Row {
  const branches = inside(layer).map(({ name, layers }) => chain(layers, input, field, `${path}.${name}.`));
  // A list without layers hands its input on, as a residual without a shortcut does.
  const ends = branches.map((rows) => rows.at(-1) ?? { output: input, field });
  if (layer.type === 'residual' && !layer.shortcut) ends.push({ output: input, field });
  const shapes = ends.map(({ output }) => output);
  const output = joined(layer.type, shapes);
  if (typeof output === 'string') throw misfit(path, layer, input, output);
  return {
    ...{ path, layer, input, output, branches },
    ...totals(branches.flat()),
    field: union(ends.map((end) => end.field)),
  };
}

/** What branches of these shapes come to, or what is wrong with them. */
export function joined(type: 'residual' | 'concat', shapes: readonly Shape[]): Shape | string {
  return type === 'residual' ? added(shapes) : stacked(shapes);
}

/** The shape of a sum, or what is wrong with it. */
function added([body, shortcut]: readonly Shape[]): Shape | string {
  if (quote(body) === quote(shortcut)) return body!;
  return (
    `its body gives ${quote(body)}, which cannot be added to the shortcut's ${quote(shortcut)}: ` +
    `give the shortcut a 1×1 convolution with the body's filters and stride, or let the body keep the shape`
  );
}

function stacked(shapes: readonly Shape[]): Shape | string {
  const [first] = shapes;
  if (!first) return 'it has no branches: give it at least one';
  const odd = shapes.findIndex(
    (shape) => shape.length !== first.length || quote(shape.slice(1)) !== quote(first.slice(1)),
  );
  if (odd < 0) return [shapes.reduce((sum, [channels]) => sum + channels!, 0), ...first.slice(1)];
  return (
    `branch 1 gives ${quote(first)} and branch ${odd + 1} ${quote(shapes[odd])}, which cannot be stacked: ` +
    `all must have the same height and width (padding "same" and stride 1 keep them)`
  );
}

function misfit(path: string, layer: Layer, input: Shape, message: string): RangeError {
  return new RangeError(`Layer ${path} (${layer.type}) gets ${quote(input)}: ${message}`);
}
