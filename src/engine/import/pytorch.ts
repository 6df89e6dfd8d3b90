import { pytorchClasses } from '../export/pytorch.ts';
import type { Given } from './argument.ts';
import type { Dialect, LayerReader } from './dialect.ts';
import { layerReader } from './dialect.ts';
import { Fault } from './fault.ts';
import { countingStep, plainStep, unless } from './layerSteps.ts';
import { wording } from './pythonProgram.ts';
import { pythonTokens } from './pythonTokens.ts';
import { pytorchLayers } from './pytorchLayers.ts';
import type { Step } from './steps.ts';
import { join } from './steps.ts';
import type { Maps, Value } from './values.ts';
import { isThing, joinMaps, through } from './values.ts';

/** Functions that do what a layer does, with what they work on in front. */
const functions: Readonly<Record<string, string>> = {
  ...{ relu: 'ReLU', relu6: 'ReLU6', sigmoid: 'Sigmoid', tanh: 'Tanh', gelu: 'GELU', softmax: 'Softmax' },
  ...{ max_pool2d: 'MaxPool2d', avg_pool2d: 'AvgPool2d', adaptive_avg_pool2d: 'AdaptiveAvgPool2d' },
  ...{ dropout: 'Dropout', dropout2d: 'Dropout2d' },
};

const batches = ['zeros', 'ones', 'rand', 'randn', 'empty'];

export const pytorch: Dialect = {
  name: 'pytorch',
  method: 'forward',
  layers: pytorchLayers,

  call(name, given) {
    const [first, ...rest] = given.positional;
    const { line, title } = given;
    if (batches.includes(name)) {
      const sizes = Array.isArray(first) ? (first as readonly Value[]) : given.positional;
      const shape = pytorch.shape(sizes);
      return shape && { kind: 'batch', shape };
    }
    if (name === 'cat' || name === 'concat' || name === 'concatenate') return stacked(given);
    if (!isThing(first) || first.kind !== 'maps') return null;
    if (name === 'add' && isThing(rest[0]) && rest[0].kind === 'maps') {
      return joinMaps('residual', [first, rest[0]], { line, title });
    }
    if (name === 'flatten') return flat(first, { ...given, positional: rest });
    const layer = Object.hasOwn(functions, name) ? pytorchLayers[functions[name]!]! : null;
    if (!layer) return null;
    const { positional, named } = given;
    // `training` says when a layer is at work, not what it does.
    const others = new Map([...named].filter(([key]) => key !== 'training'));
    return through(first, layer({ line, title, positional: positional.slice(1), named: others }));
  },

  mapsMethod(name, maps, given) {
    if (name === 'flatten') return flat(maps, given);
    if (name === 'view' || name === 'reshape') return reshaped(maps, given, name);
    if (['relu', 'sigmoid', 'tanh', 'softmax', 'add'].includes(name)) {
      return pytorch.call(name, { ...given, title: name, positional: [maps, ...given.positional] });
    }
    return ['contiguous', 'to', 'float'].includes(name) ? maps : null;
  },

  index: () => null,
  times: () => null,

  ownClass({ name, text }) {
    const own = Object.values(pytorchClasses).find((definition) => definition.startsWith(`class ${name}(`));
    return own && wording(pythonTokens(own)).startsWith(text) ? (ownLayers[name] ?? null) : null;
  },

  shape(value) {
    if (!Array.isArray(value) || !value.every((size) => Number.isSafeInteger(size) && size > 0)) return null;
    const sizes = value as readonly number[];
    if (sizes.length === 4 || sizes.length === 2) return sizes.slice(1);
    return sizes.length === 3 ? sizes : null;
  },
};

function flat(maps: Maps, given: Given): Maps {
  return through(maps, pytorchLayers['Flatten']!({ ...given, title: 'flatten' }));
}

/** `x.view(x.size(0), -1)` and `x.view(-1, 400)` are flatten; the latter says how many numbers there must be. */
function reshaped(maps: Maps, { line, positional }: Given, title: string): Maps {
  const [batch, numbers, ...more] = positional;
  const known = Number.isSafeInteger(numbers) && numbers !== -1;
  if (more.length > 0 || (numbers !== -1 && !known) || (known && batch !== -1 && typeof batch === 'number')) {
    throw new Fault(
      line,
      `${title} can be read where it flattens: ${title}(x.size(0), -1), or flatten(x, 1)`,
    );
  }
  const step: Step = {
    ...plainStep({ line, title }, { type: 'flatten' }),
    read: (input) => {
      const found = input.reduce((product, size) => product * size, 1);
      if (!known || numbers === found) return { layers: [{ type: 'flatten' }] };
      throw new Fault(
        line,
        `${title} makes lists of ${numbers as number} numbers, and ${found} arrive for each image`,
      );
    },
  };
  return through(maps, [step]);
}

function stacked({ line, title, positional, named }: Given): Maps | null {
  const [list, place] = [positional[0] ?? named.get('tensors'), positional[1] ?? named.get('dim') ?? 0];
  if (!Array.isArray(list)) return null;
  const all = (list as readonly Value[]).filter((one): one is Maps => isThing(one) && one.kind === 'maps');
  if (all.length < list.length || all.length === 0) return null;
  if (place !== 1 && place !== -3)
    throw new Fault(line, `${title} can be read with dim = 1 alone: the channels`);
  return joinMaps('concat', all, { line, title });
}

/** What `pytorchSource` writes as classes of its own. */
const ownLayers: Readonly<Record<string, LayerReader>> = {
  Residual: ({ line, title, positional }) => [join('residual', positional.map(stepsOf), { line, title })],
  Concat: ({ line, title, positional }) => [join('concat', positional.map(stepsOf), { line, title })],
  LayerNorm2d: layerReader('LayerNorm2d(channels, eps=1e-5)', (args) => [
    countingStep(args, 'channels', { type: 'layerNorm2d', ...unless('eps', args.number('eps'), 1e-5) }),
  ]),
  Scale: layerReader('Scale(channels, initial=1.0)', (args) => [
    countingStep(args, 'channels', { type: 'scale', ...unless('initial', args.number('initial'), 1) }),
  ]),
};

function stepsOf(value: Value): readonly Step[] {
  if (isThing(value) && value.kind === 'module') return value.steps;
  if (isThing(value) && value.kind === 'unknown') throw value.fault;
  throw new RangeError('a layer was expected here');
}
