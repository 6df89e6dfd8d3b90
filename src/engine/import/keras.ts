import { scaleClass } from '../export/keras.ts';
import type { Given } from './argument.ts';
import type { Dialect } from './dialect.ts';
import { layerReader } from './dialect.ts';
import { Fault } from './fault.ts';
import { kerasLayers } from './kerasLayers.ts';
import { corrected, endless, sliced } from './kerasPatterns.ts';
import { plainStep, unless } from './layerSteps.ts';
import { wording } from './pythonProgram.ts';
import { pythonTokens } from './pythonTokens.ts';
import type { Maps, Value } from './values.ts';
import { inputMaps, isThing, joinMaps, module, through, way } from './values.ts';

export const keras: Dialect = {
  name: 'keras',
  method: 'call',
  layers: kerasLayers,

  call(name, given) {
    const { line, title, positional, named } = given;
    const [first, second] = positional;
    if (name === 'Input' || name === 'InputLayer') {
      const said = named.get('shape') ?? named.get('input_shape') ?? first ?? null;
      const shape = keras.shape(said);
      if (!shape)
        throw new Fault(line, `${title} wants (height, width, channels) or (numbers,) as whole numbers`);
      return inputMaps(line, shape);
    }
    if (name === 'Model') return model(given);
    if ((name === 'add' || name === 'concatenate') && Array.isArray(first)) {
      const all = first as readonly Value[];
      if (!all.every((one): one is Maps => isThing(one) && one.kind === 'maps')) return null;
      return joinMaps(name === 'add' ? 'residual' : 'concat', all, { line, title });
    }
    if (name === 'array' && Array.isArray(first)) return first as readonly Value[];
    if (name === 'reshape' && Array.isArray(first) && Array.isArray(second)) {
      const [values, shape] = [first, second] as unknown as [readonly number[], readonly number[]];
      const numbers = [...values, ...shape].every((value) => typeof value === 'number');
      return numbers ? { kind: 'factors', shape, values } : null;
    }
    if (!isThing(first) || first.kind !== 'maps') return null;
    if (name === 'pad') return endless(first, second ?? null, named.get('constant_values') ?? 0, line);
    const bends = ['relu', 'relu6', 'sigmoid', 'tanh', 'gelu', 'softmax'];
    return bends.includes(name)
      ? through(first, [plainStep({ line, title }, { type: name as 'relu' })])
      : null;
  },

  mapsMethod: () => null,
  index: sliced,
  times: corrected,

  ownClass({ name, text }) {
    return name === 'Scale' && wording(pythonTokens(scaleClass)).includes(text) ? scale : null;
  },

  /** Height and width before channels; a batch in front of them, if any, is None or a number. */
  shape(value) {
    if (!Array.isArray(value)) return null;
    const sizes = value as readonly Value[];
    const one = sizes.length === 4 || (sizes.length === 2 && sizes[0] === null) ? sizes.slice(1) : sizes;
    if (!one.every((size): size is number => Number.isSafeInteger(size) && (size as number) > 0)) return null;
    if (one.length === 1) return one;
    const [height, width, channels] = one;
    return one.length === 3 ? [channels!, height!, width!] : null;
  },
};

const scale = layerReader('Scale(initial=1.0)', (args) => [
  plainStep(args, { type: 'scale', ...unless('initial', args.number('initial'), 1) }),
]);

function model({ line, title, positional, named }: Given): Value | null {
  const [from, to] = [named.get('inputs') ?? positional[0], named.get('outputs') ?? positional[1]];
  if (to === undefined) return null;
  if (isThing(to) && to.kind === 'unknown') throw to.fault;
  if (!isThing(to) || to.kind !== 'maps')
    throw new Fault(line, `${title} wants what the last layer gives as outputs`);
  const { input, steps } = way(to);
  if (from !== input) throw new Fault(line, `${title}: its outputs do not come from its inputs`);
  return { ...module(line, steps), shape: input.shape };
}
