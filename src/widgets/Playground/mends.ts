import type { Layer, Shape } from '#engine/index.ts';
import { describe } from '#engine/index.ts';
import type { Design } from './design.ts';
import { inserted, removed, replaced } from './design.ts';
import { kinds, settingOf, titles, withSetting } from './kinds.ts';

/** A change that brings a network past the layer that does not fit. */
export interface Mend {
  readonly label: string;
  readonly design: Design;
}

/** The first layer that does not fit, from 0, and why. */
export interface Misfit {
  readonly at: number;
  readonly reason: string;
}

export function misfitOf(layers: readonly Layer[], input: Shape): Misfit | null {
  try {
    describe(layers, input);
    return null;
  } catch (error) {
    const { message } = error as Error;
    const [, at = '1', reason = message] = /^Layer (\d+).*? gets \[.*?\]: (.*)$/s.exec(message) ?? [];
    return { at: Number(at) - 1, reason: `${reason[0]!.toUpperCase()}${reason.slice(1)}.` };
  }
}

/** What would help, tried out: each of these gets further than the layer that is stuck. */
export function mends(design: Design, input: Shape): Mend[] {
  const stuck = misfitOf(design.layers, input);
  if (!stuck) return [];
  const { at } = stuck;
  const kept = new Map<string, Mend>();
  for (const { kind, ...mend } of candidates(design, at)) {
    const next = misfitOf(mend.design.layers, input);
    // Where a layer is taken out or put in, those behind it move.
    const further = !next || next.at - (mend.design.layers.length - design.layers.length) > at;
    if (further && !kept.has(kind)) kept.set(kind, mend);
  }
  return [...kept.values()].slice(0, MOST);
}

const MOST = 5;

/** What might help, the least of each kind first. */
function* candidates(design: Design, at: number): Generator<Mend & { readonly kind: string }> {
  const layer = design.layers[at]!;
  const names = titles(design.layers);
  const set = (index: number, field: string, value: number): Design | null => {
    const one = design.layers[index]!;
    const setting = kinds[one.type].settings.find((other) => other.field === field);
    return setting && value >= setting.least && value <= setting.most
      ? replaced(design, index, withSetting(one, setting, value))
      : null;
  };
  yield {
    kind: 'flatten',
    label: 'Put flatten before it',
    design: inserted(design, at, { type: 'flatten' }),
  };
  const flat = design.layers.findLastIndex(({ type }, index) => type === 'flatten' && index < at);
  if (flat >= 0) yield { kind: 'unflatten', label: 'Take flatten out', design: removed(design, flat) };
  if (layer.type === 'residual' && !layer.shortcut) {
    const filters = settingOf(layer, kinds.residual.settings[0]!);
    const shortcut: Layer[] = [{ type: 'conv2d', filters, kernel: 1 }];
    yield {
      kind: 'shortcut',
      label: 'Give it a 1 × 1 shortcut',
      design: replaced(design, at, { ...layer, shortcut }),
    };
  }
  const ungrouped = set(at, 'groups', 1);
  if (ungrouped) yield { kind: 'groups', label: 'Take 1 group', design: ungrouped };
  for (let padding = 0; padding <= 6; padding++) {
    const padded = set(at, 'padding', padding);
    if (padded) yield { kind: 'padding', label: `Pad it by ${padding}`, design: padded };
  }
  for (const [field, label] of [
    ['kernel', 'Kernel size'],
    ['size', 'Window'],
    ['dilation', 'Dilation'],
  ] as const) {
    const setting = kinds[layer.type].settings.find((one) => one.field === field);
    for (let less = setting ? settingOf(layer, setting) - 1 : 0; less > 0; less--) {
      yield { kind: field, label: `${label} ${less}`, design: set(at, field, less)! };
    }
  }
  for (let index = at - 1; index >= 0; index--) {
    const name = names[index]!.toLowerCase();
    const one = design.layers[index]!;
    if (one.type === 'conv2d' && (one.stride ?? 1) !== 1) {
      yield { kind: 'stride', label: `Stride 1 in ${name}`, design: set(index, 'stride', 1)! };
    }
    if (/Pool2d$/.test(one.type))
      yield { kind: 'pool', label: `Take ${name} out`, design: removed(design, index) };
  }
  yield { kind: 'out', label: 'Take it out', design: removed(design, at) };
}
