import { parseLayers, printLayers } from '#course/layerText.ts';
import { describe, readLayers, type Layer } from '#engine/index.ts';
import type { LayersParameter } from './parameters.ts';

/** A list of layers as a parameter, of at most so many, those inside of others included. */
export const layers = (label: string, initial: readonly Layer[], most = 40): LayersParameter => ({
  ...{ kind: 'layers', label, default: initial, print: printLayers, parse: parseLayers },
  fault: (value) =>
    message(() => {
      const count = countOf(readLayers(value));
      if (count > most) throw new RangeError(`there are ${count} of them, and ${most} is the most`);
    }, 'takes a list of layers: '),
  misfit: (list, input) => message(() => describe(list, input), '', '.'),
});

const countOf = (value: unknown): number => {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + countOf(one), 0);
  const { body = [], shortcut = [], branches = [] } = value as Record<string, unknown>;
  return 1 + countOf(body) + countOf(shortcut) + countOf(branches);
};

/** The message of what goes wrong with something, as a sentence. */
function message(attempt: () => unknown, start: string, end = ''): string | null {
  try {
    attempt();
    return null;
  } catch (error) {
    return start + (error as Error).message + end;
  }
}
