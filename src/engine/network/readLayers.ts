import { quote } from '../whole.ts';
import type { Layer, LayerType } from './layer.ts';

/** The fields of each type of layer; those with a star must be there. */
const fields: Readonly<Record<LayerType, string>> = {
  conv2d: 'filters* kernel* stride padding dilation groups bias',
  convTranspose2d: 'filters* kernel* stride padding outputPadding dilation groups bias',
  maxPool2d: 'size* stride padding dilation ceil',
  avgPool2d: 'size* stride padding ceil countPadding',
  pad2d: 'top right bottom left',
  globalAvgPool: '',
  flatten: '',
  linear: 'units* bias',
  relu: '',
  relu6: '',
  sigmoid: '',
  tanh: '',
  gelu: '',
  softmax: '',
  batchNorm2d: 'eps',
  layerNorm2d: 'eps',
  scale: 'initial',
  residual: 'body* shortcut',
  concat: 'branches*',
};

const switches = ['bias', 'ceil', 'countPadding'];

/**
 * Layers from data that anybody may have written: a file, an address. A list within the list is spliced in, so that
 * a run of layers can be named once and used often. Sizes are not looked at here; `describe` does.
 */
export function readLayers(value: unknown, where = 'layers'): Layer[] {
  if (!Array.isArray(value)) throw new TypeError(`${where} must be a list, not ${quote(value)}`);
  return value.flat(Infinity).map((layer: unknown, index) => readLayer(layer, `${where}[${index}]`));
}

function readLayer(value: unknown, where: string): Layer {
  if (typeof value !== 'object' || value === null) {
    throw new TypeError(`${where} must be a layer such as { type: 'relu' }, not ${quote(value)}`);
  }
  const layer = { ...value } as Record<string, unknown>;
  const { type } = layer;
  if (typeof type !== 'string' || !Object.hasOwn(fields, type)) {
    throw new RangeError(`${where} has the type ${quote(type)}; there are ${Object.keys(fields).join(', ')}`);
  }
  const known = fields[type as LayerType].split(' ').filter(Boolean);
  const names = known.map((field) => field.replace('*', ''));
  for (const field of Object.keys(layer)) {
    if (field !== 'type' && field !== 'name' && !names.includes(field)) {
      throw new RangeError(
        `${where} (${type}) has no ${quote(field)}; it takes ${names.join(', ') || 'nothing'}`,
      );
    }
    if (switches.includes(field) && typeof layer[field] !== 'boolean') {
      throw new TypeError(`${where} (${type}): ${field} must be true or false, not ${quote(layer[field])}`);
    }
  }
  const missing = known.find((field) => field.endsWith('*') && layer[field.slice(0, -1)] === undefined);
  if (missing) throw new RangeError(`${where} (${type}) needs ${missing.slice(0, -1)}`);
  for (const list of ['body', 'shortcut'] as const) {
    if (layer[list] !== undefined) layer[list] = readLayers(layer[list], `${where}.${list}`);
  }
  if (type === 'concat') {
    if (!Array.isArray(layer['branches'])) {
      throw new TypeError(`${where}.branches must be a list of lists, not ${quote(layer['branches'])}`);
    }
    layer['branches'] = layer['branches'].map((branch: unknown, i) =>
      readLayers(branch, `${where}.branches[${i}]`),
    );
  }
  // Every field has been looked at; what they hold is checked where sizes are.
  return layer as unknown as Layer;
}
