import type { Layer, Row } from '#engine/index.ts';

const weighted: readonly Layer['type'][] = ['conv2d', 'convTranspose2d', 'linear'];

/**
 * Layers with weights on the longest way through, which is what "a network of 18 layers" counts; a shortcut is shorter
 * than what it cuts short.
 */
export const depthOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { layer, branches }) => {
    const inside = Math.max(0, ...branches.map(depthOf));
    return sum + inside + (weighted.includes(layer.type) ? 1 : 0);
  }, 0);
