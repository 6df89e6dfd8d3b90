import type { Plugin } from 'vite';
import { placeSheet } from './places.ts';
import { rampSheet } from './ramps.ts';

const sheetsById: Readonly<Record<string, () => string>> = {
  'virtual:ramps.css': rampSheet,
  'virtual:places.css': placeSheet,
};

/** Serves the sheets that are computed: the fills of values, and the places of cells. Pages get none of what computes them. */
export const sheets = (): Plugin => ({
  name: 'sheets',
  resolveId: (asked) => (Object.hasOwn(sheetsById, asked) ? `\0${asked}` : undefined),
  load: (asked) => sheetsById[asked.slice(1)]?.(),
});
