/**
 * A list of layers as a short text, for addresses: `conv16k3p1,relu,max2,flatten,linear10`. A layer is its name, the
 * number that matters most, and its settings by a letter each: kernel, stride, padding (`same` is `ps`), dilation, groups,
 * `o` for output padding; `n` says no (no bias, no counting of padding), `u` rounds up. Two sides are `3x5`. Layers that
 * hold lists have them in brackets, parted by `;`: `res(conv16k3p1,relu;conv16k1)`, `cat(conv8k1;max3s1p1)`. Where it
 * matters a layer's own name follows a star, `conv2k3*sobelX.sobelY`: letters, digits and dots.
 */
import { readLayers, type Layer, type LayerType } from '#engine/index.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The names that layers go by here, and the field whose number comes behind it. */
const names: Readonly<Record<LayerType, readonly [name: string, field?: string]>> = {
  conv2d: ['conv', 'filters'],
  convTranspose2d: ['deconv', 'filters'],
  maxPool2d: ['max', 'size'],
  avgPool2d: ['avg', 'size'],
  pad2d: ['pad'],
  globalAvgPool: ['gap'],
  flatten: ['flatten'],
  linear: ['linear', 'units'],
  relu: ['relu'],
  relu6: ['relu6'],
  sigmoid: ['sigmoid'],
  tanh: ['tanh'],
  gelu: ['gelu'],
  softmax: ['softmax'],
  batchNorm2d: ['bnorm', 'eps'],
  layerNorm2d: ['lnorm', 'eps'],
  scale: ['scale', 'initial'],
  residual: ['res'],
  concat: ['cat'],
};
const typeOf = new Map(Object.entries(names).map(([type, [name]]) => [name, type as LayerType]));

const letters: Readonly<Record<string, string>> = {
  k: 'kernel',
  s: 'stride',
  p: 'padding',
  d: 'dilation',
  g: 'groups',
  o: 'outputPadding',
  t: 'top',
  r: 'right',
  b: 'bottom',
  l: 'left',
};
/** What is said by a letter alone, and what it says. */
const words: Readonly<Record<string, readonly (readonly [field: string, value: boolean])[]>> = {
  n: [
    ['bias', false],
    ['countPadding', false],
  ],
  u: [['ceil', true]],
};

const NAME = /^[\w.]+$/;

/** The list as a text; with what layers are called, if that is asked for. */
export const printLayers = (layers: readonly Layer[], named = false): string =>
  layers.map((layer) => printLayer(layer, named)).join(',');

function printLayer(layer: Layer, named: boolean): string {
  const list = (layers: readonly Layer[]): string => printLayers(layers, named);
  if (layer.type === 'residual')
    return `res(${[layer.body, ...(layer.shortcut ? [layer.shortcut] : [])].map(list).join(';')})`;
  if (layer.type === 'concat') return `cat(${layer.branches.map(list).join(';')})`;
  const [name, main] = names[layer.type];
  const fields: Fields = { ...layer };
  const number = main !== undefined && fields[main] !== undefined ? printSize(fields[main]) : '';
  const settings = Object.entries(letters).flatMap(([letter, field]) =>
    fields[field] === undefined ? [] : [letter + printSize(fields[field])],
  );
  const said = Object.entries(words).flatMap(([letter, meanings]) =>
    meanings.some(([field, value]) => fields[field] === value) ? [letter] : [],
  );
  const called = named && NAME.test(layer.name ?? '') ? [`*${layer.name}`] : [];
  return [name, number, ...settings, ...said, ...called].join('');
}

const printSize = (size: unknown): string => {
  if (size === 'same' || size === 'valid') return size[0]!;
  return Array.isArray(size) ? size.join('x') : String(size);
};

/** Reads such a text; what is wrong with it is an error that quotes the place. */
export function parseLayers(text: string): Layer[] {
  const { layers, end } = parseList(text, 0);
  if (end < text.length) throw new RangeError(`nothing can follow “${text.slice(0, end)}” but a comma`);
  return readLayers(layers);
}

function parseList(text: string, start: number): { layers: Fields[]; end: number } {
  const layers: Fields[] = [];
  let at = start;
  for (;;) {
    const { layer, end } = parseLayer(text, at);
    layers.push(layer);
    if (text[end] !== ',') return { layers, end };
    at = end + 1;
  }
}

function parseLayer(text: string, start: number): { layer: Fields; end: number } {
  const [written] = /^[^,;()]*/.exec(text.slice(start))!;
  const name = [...typeOf.keys()]
    .filter((known) => written.startsWith(known))
    .reduce((longest, known) => (known.length > longest.length ? known : longest), '');
  const type = typeOf.get(name);
  if (!type) throw new RangeError(`“${written}” is no layer; there are ${[...typeOf.keys()].join(', ')}`);
  const end = start + written.length;
  if (type === 'residual' || type === 'concat') return parseBranches(text, end, type);
  const [settings, ...called] = written.slice(name.length).split('*');
  if (called.length > 1 || !called.every((one) => NAME.test(one)))
    throw new RangeError(`“${written}” cannot be read: a name is letters, digits and dots behind one star`);
  return {
    layer: {
      type,
      ...settingsOf(settings!, type, written),
      ...(called[0] && { name: called[0] }),
    },
    end,
  };
}

function parseBranches(
  text: string,
  start: number,
  type: 'residual' | 'concat',
): { layer: Fields; end: number } {
  if (text[start] !== '(') throw new RangeError(`“${names[type][0]}” needs its layers in brackets`);
  const lists: Fields[][] = [];
  let at = start;
  do {
    // A list may be empty: it hands on what it gets.
    if (/[;)]/.test(text[at + 1] ?? '')) {
      lists.push([]);
      at += 1;
      continue;
    }
    const { layers, end } = parseList(text, at + 1);
    lists.push(layers);
    at = end;
  } while (text[at] === ';');
  if (text[at] !== ')') throw new RangeError(`a bracket is missing at the end of “${text.slice(start, at)}”`);
  const [body, shortcut, ...more] = lists;
  if (type === 'concat') return { layer: { type, branches: lists }, end: at + 1 };
  if (more.length > 0) throw new RangeError('“res” has a body and a shortcut, and nothing else');
  return { layer: { type, body, ...(shortcut && { shortcut }) }, end: at + 1 };
}

const SIZE = String.raw`\d+(?:\.\d+)?(?:e-\d+)?(?:x\d+)?`;

function settingsOf(text: string, type: LayerType, written: string): Fields {
  const [, main] = names[type];
  const settings = new RegExp(`^(${SIZE})?((?:[a-z](?:${SIZE}|[sv](?![a-z\\d]))?)*)$`).exec(text);
  if (!settings) throw new RangeError(`“${written}” cannot be read: settings are a letter and a number each`);
  const [, number, rest = ''] = settings;
  if (number !== undefined && main === undefined)
    throw new RangeError(`“${written}” takes no number behind its name`);
  const fields: Record<string, unknown> = number === undefined ? {} : { [main!]: readSize(number) };
  for (const [, letter = '', value] of rest.matchAll(new RegExp(`([a-z])(${SIZE}|(?<=p)[sv])?`, 'g'))) {
    const said = words[letter]?.find(
      ([field]) => field === (type === 'avgPool2d' ? 'countPadding' : 'bias') || field === 'ceil',
    );
    if (value === undefined && said) fields[said[0]] = said[1];
    else if (value === undefined || letters[letter] === undefined)
      throw new RangeError(`“${letter}${value ?? ''}” in “${written}” is no setting`);
    else fields[letters[letter]] = readSize(value);
  }
  return fields;
}

function readSize(text: string): number | number[] | string {
  if (text === 's') return 'same';
  if (text === 'v') return 'valid';
  return text.includes('x') ? text.split('x').map(Number) : Number(text);
}
