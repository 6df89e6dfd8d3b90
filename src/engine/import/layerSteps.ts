import type { Layer } from '../network/layer.ts';
import type { Size2 } from '../pair.ts';
import type { Shape } from '../tensor.ts';
import type { Arguments } from './argument.ts';
import { Fault } from './fault.ts';
import type { Step } from './steps.ts';
import type { Value } from './values.ts';
import { show } from './values.ts';

/** A step that is one layer, or none, whatever arrives. */
export function plainStep({ line, title }: Pick<Arguments, 'line' | 'title'>, layer: Layer): Step {
  const about = { learned: learns(layer), flattens: layer.type === 'flatten' };
  return { line, title, size: 1, ...about, read: () => ({ layers: [layer] }) };
}

/** A step that looks at what arrives before it says which layers it is. */
export function lookingStep(
  { line, title }: Pick<Arguments, 'line' | 'title'>,
  read: (input: Shape) => readonly Layer[],
  learned = false,
): Step {
  return { line, title, size: 1, learned, read: (input) => ({ layers: read(input) }) };
}

/** A step that says how many channels, or numbers, it takes. */
export function countingStep(args: Arguments, name: string, layer: Layer): Step {
  const count = args.whole(name);
  const kind = name === 'in_features' ? 'numbers' : 'channels';
  return {
    ...plainStep(args, layer),
    wants: { kind, count },
    read: ([found, ...sides]) => {
      const fits = found === count || (kind === 'numbers') !== (sides.length === 0);
      if (fits) return { layers: [layer] };
      const what = kind === 'numbers' ? 'numbers' : 'channels';
      throw new Fault(
        args.line,
        `${args.title} takes ${count} ${what} (${name}), and ${found} arrive: write ${found} for ${name}`,
      );
    },
  };
}

/** A value only where it is not what a layer takes anyway. */
export function unless<Key extends string, Type>(
  key: Key,
  value: Type,
  usual: unknown,
): Partial<Record<Key, Type>> {
  return (JSON.stringify(value) === JSON.stringify(usual) ? {} : { [key]: value }) as Partial<
    Record<Key, Type>
  >;
}

/** Refuses a value that our layers have no field for. */
export function only(args: Arguments, name: string, ...allowed: readonly Value[]): void {
  const value = args.value(name);
  if (allowed.includes(value)) return;
  const shown = allowed.map((one) => (typeof one === 'string' ? one : show(one))).join(' or ');
  throw new Fault(args.line, `${args.title} can be read with ${name} = ${shown} alone`);
}

export const both = (size: Size2): readonly [number, number] =>
  typeof size === 'number' ? [size, size] : size;

const learning = ['conv2d', 'convTranspose2d', 'linear', 'batchNorm2d', 'layerNorm2d', 'scale'];
const learns = ({ type }: Layer): boolean => learning.includes(type);
