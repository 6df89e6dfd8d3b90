import type { Layer } from '#engine/index.ts';

/**
 * What a reader builds: layers, and which of them is looked at. They are counted from 1, those inside a block behind it;
 * 0 is the picture.
 */
export interface Design {
  readonly layers: readonly Layer[];
  readonly chosen: number;
}

/** As many layers as one may put together, those inside of blocks included. */
export const MOST = 30;

/**
 * Where a layer stands: its place in the network's list, from 0, and for one inside a block the list there and the place
 * in that, [3, 0, 2], and so on.
 */
export type Path = readonly number[];

/** The lists that a layer holds. A shortcut that is not there can be filled. */
export function listsOf(layer: Layer): readonly (readonly Layer[])[] {
  if (layer.type === 'residual') return [layer.body, layer.shortcut ?? []];
  return layer.type === 'concat' ? layer.branches : [];
}

/** A block with another list in place of one. What goes round it needs no empty list. */
export function withList(layer: Layer, index: number, list: readonly Layer[]): Layer {
  if (layer.type === 'concat') return { ...layer, branches: layer.branches.with(index, list) };
  if (layer.type !== 'residual') return layer;
  if (index === 0) return { ...layer, body: list };
  const { shortcut: _, ...bare } = layer;
  return list.length > 0 ? { ...bare, shortcut: list } : bare;
}

/** Every layer's place, in the order in which they are counted. */
export const pathsOf = (layers: readonly Layer[], before: Path = []): Path[] =>
  layers.flatMap((layer, index) => {
    const path = [...before, index];
    return [path, ...listsOf(layer).flatMap((list, i) => pathsOf(list, [...path, i]))];
  });

export const isSame = (one: Path, other: Path): boolean => one.join() === other.join();

/** Whether a place is that of a layer, or inside of it. */
export const isWithin = (path: Path, block: Path): boolean => isSame(path.slice(0, block.length), block);

/** A layer's number by its place; 0 where there is none. */
export const numberAt = (layers: readonly Layer[], path: Path): number =>
  pathsOf(layers).findIndex((one) => isSame(one, path)) + 1;

export function layerAt(layers: readonly Layer[], [at, list, ...rest]: Path): Layer | undefined {
  const layer = layers[at!];
  return list === undefined ? layer : layer && layerAt(listsOf(layer)[list] ?? [], rest);
}

/** A place so many further on in the same list. */
export const beside = (path: Path, steps: number): Path => path.with(-1, path.at(-1)! + steps);

/** The list around a layer. */
export function siblings(layers: readonly Layer[], path: Path): readonly Layer[] {
  const block = path.length > 1 ? layerAt(layers, path.slice(0, -2)) : undefined;
  return block ? listsOf(block)[path.at(-2)!]! : layers;
}

function edited(
  layers: readonly Layer[],
  [at, list, ...rest]: Path,
  change: (list: readonly Layer[], at: number) => readonly Layer[],
): readonly Layer[] {
  if (list === undefined) return change(layers, at!);
  const block = layers[at!]!;
  return layers.with(at!, withList(block, list, edited(listsOf(block)[list]!, rest, change)));
}

/** A further layer in front of what stands at a place, or at the end of its list; it is looked at. */
export function inserted(design: Design, path: Path, layer: Layer): Design {
  const layers = edited(design.layers, path, (list, at) => list.toSpliced(at, 0, layer));
  return { layers, chosen: numberAt(layers, path) };
}

/** The layer after it is looked at, or the last one left. */
export function removed(design: Design, path: Path): Design {
  const layers = edited(design.layers, path, (list, at) => list.toSpliced(at, 1));
  return {
    layers,
    chosen: Math.min(numberAt(design.layers, path), pathsOf(layers).length),
  };
}

export const duplicated = (design: Design, path: Path): Design =>
  inserted(design, beside(path, 1), layerAt(design.layers, path)!);

/** The layer goes in front of what stands at another place, and is looked at there. A block does not go into itself. */
export function moved(design: Design, from: Path, to: Path): Design {
  if (isWithin(to, from) && to.length > from.length) return design;
  const layer = layerAt(design.layers, from)!;
  // Taken out, what stands behind it in its list moves up.
  const level = from.length - 1;
  const behind = isSame(to.slice(0, level), from.slice(0, level)) && to[level]! > from[level]!;
  return inserted(removed(design, from), behind ? to.with(level, to[level]! - 1) : to, layer);
}

export const replaced = (design: Design, path: Path, layer: Layer): Design => ({
  ...design,
  layers: edited(design.layers, path, (list, at) => list.with(at, layer)),
});
