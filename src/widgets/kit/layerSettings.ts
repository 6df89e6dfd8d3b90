import type { Layer } from '#engine/index.ts';

/** A number that a layer may be set to. */
export interface Setting {
  readonly field: string;
  readonly label: string;
  readonly least: number;
  readonly most: number;
  /** where nothing is said; a pool's stride is its window's side */
  readonly usual: number;
}

export const setting = (
  field: string,
  label: string,
  least: number,
  most: number,
  usual = least,
): Setting => ({
  ...{ field, label, least, most, usual },
});

/** What a layer is set to: one number, where it has two of them the first. */
export function settingOf(layer: Layer, { field, usual }: Setting): number {
  if (layer.type === 'residual') return widthOf(layer.body);
  const fields = layer as unknown as Readonly<Record<string, unknown>>;
  const value = fields[field];
  if (field === 'stride' && value === undefined && 'size' in layer) return first(layer.size);
  if (value === 'same' && layer.type === 'conv2d') {
    return Math.floor((first(layer.dilation ?? 1) * (first(layer.kernel) - 1)) / 2);
  }
  return typeof value === 'number' || Array.isArray(value)
    ? first(value as number | readonly number[])
    : usual;
}

/** The layer with another number. What it would have anyway is left unsaid. */
export function withSetting(layer: Layer, { field, usual }: Setting, value: number): Layer {
  if (layer.type === 'residual') {
    const wide = (one: Layer): Layer => (one.type === 'conv2d' ? { ...one, filters: value } : one);
    const { shortcut } = layer;
    return { ...layer, body: layer.body.map(wide), ...(shortcut ? { shortcut: shortcut.map(wide) } : {}) };
  }
  const { [field]: _, ...rest } = layer as unknown as Record<string, unknown>;
  // A pool's stride is its window's side unless it is said.
  const silent = field === 'stride' && 'size' in layer ? value === layer.size : value === usual;
  const unsaid = silent && !needed.includes(field);
  return { ...rest, ...(unsaid ? {} : { [field]: value }) } as unknown as Layer;
}

const needed = ['filters', 'kernel', 'size', 'units'];

const first = (size: number | readonly number[]): number => (typeof size === 'number' ? size : size[0]!);

/** How many filters the last convolution of a block has. */
function widthOf(layers: readonly Layer[]): number {
  const last = layers.findLast(({ type }) => type === 'conv2d');
  return last?.type === 'conv2d' ? last.filters : 1;
}
