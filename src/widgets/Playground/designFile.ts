import { readLayers, type Layer } from '#engine/index.ts';

/** A design as a file has it. */
export const designFile = (layers: readonly Layer[]): string => `${JSON.stringify({ layers }, null, 2)}\n`;

/** What is wrong with such a file is an error in words. */
export function readDesign(text: string): Layer[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RangeError('this file is no JSON, as a saved design is');
  }
  const layers = typeof value === 'object' && value !== null && 'layers' in value ? value.layers : value;
  return readLayers(layers);
}
