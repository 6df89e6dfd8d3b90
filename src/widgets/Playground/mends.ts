import type { Layer, Shape } from '#engine/index.ts';
import { describe } from '#engine/index.ts';
import { capital, uncapital } from '#figures/capital.ts';
import { settingOf, withSetting } from '../kit/layerSettings.ts';
import type { Design, Path } from './design.ts';
import {
  inserted,
  isWithin,
  layerAt,
  moved,
  numberAt,
  pathsOf,
  removed,
  replaced,
  withList,
} from './design.ts';
import { kinds, titles } from './kinds.ts';

/** A change that brings a network past the layer that does not fit. */
export interface Mend {
  readonly label: string;
  readonly design: Design;
}

/** The first layer that does not fit, and why. */
export interface Misfit {
  readonly at: Path;
  readonly reason: string;
}

export function misfitOf(layers: readonly Layer[], input: Shape): Misfit | null {
  try {
    describe(layers, input);
    return null;
  } catch (error) {
    const { message } = error as Error;
    const [, at = '1', reason = message] = /^Layer (.+?) \(\w+\) gets \[.*?\]: (.*)$/s.exec(message) ?? [];
    return {
      at: pathFrom(at),
      reason: `${capital(reason)}.`,
    };
  }
}

/** "3.body.2" and "3.branch 1.2" as places, from 0. */
const pathFrom = (text: string): Path =>
  text.split('.').map((part) => ({ body: 0, shortcut: 1 })[part] ?? Number(part.replace('branch ', '')) - 1);

/** How many layers wait for one: itself, and all that are looked at after it. A block is, after what is inside of it. */
function waiting(layers: readonly Layer[], { at }: Misfit): number {
  const paths = pathsOf(layers);
  const inside = paths.filter((path) => isWithin(path, at)).length - 1;
  return paths.length - numberAt(layers, at) + 1 - inside + (at.length - 1) / 2;
}

/** What would help, tried out: each of these gets further than the layer that is stuck. */
export function mends(design: Design, input: Shape): Mend[] {
  const stuck = misfitOf(design.layers, input);
  if (!stuck) return [];
  const kept = new Map<string, Mend>();
  for (const { kind, ...mend } of candidates(design, stuck.at)) {
    if (kept.has(kind)) continue;
    const next = misfitOf(mend.design.layers, input);
    if (!next || waiting(mend.design.layers, next) < waiting(design.layers, stuck)) kept.set(kind, mend);
  }
  return [...kept.values()].slice(0, MOST);
}

const MOST = 5;

type Candidate = Mend & { readonly kind: string };

/** What might help, the least of each kind first. */
function* candidates(design: Design, at: Path): Generator<Candidate> {
  const layer = layerAt(design.layers, at)!;
  yield {
    kind: 'flatten',
    label: 'Put flatten before it',
    design: inserted(design, at, { type: 'flatten' }),
  };
  const before = earlier(design, at);
  const flat = before.find((one) => one.layer.type === 'flatten');
  if (flat) {
    yield { kind: 'unflatten', label: 'Take flatten out', design: removed(design, flat.path) };
    yield { kind: 'before', label: 'Put it before flatten', design: moved(design, at, flat.path) };
  }
  if (layer.type === 'residual') yield* residuals(design, at, layer);
  if (layer.type === 'concat') {
    const branches = layer.branches.map((list) => list.map(kept));
    yield {
      kind: 'branches',
      label: 'Let its branches keep the size',
      design: replaced(design, at, { ...layer, branches }),
    };
  }
  yield* settings(design, at, layer);
  for (const { path, layer: one, name } of before) {
    if (one.type === 'conv2d' && (one.stride ?? 1) !== 1) {
      yield {
        kind: 'stride',
        label: `Stride 1 in ${name}`,
        design: set(design, path, 'stride', 1)!,
      };
    }
    if (/Pool2d$/.test(one.type))
      yield {
        kind: 'pool',
        label: `Take ${name} out`,
        design: removed(design, path),
      };
  }
  yield { kind: 'out', label: 'Take it out', design: removed(design, at) };
}

/** The layers in front of one, the nearest first, but for the blocks that it is inside of. */
function earlier({ layers }: Design, at: Path) {
  const paths = pathsOf(layers);
  const names = titles(paths.map((path) => layerAt(layers, path)!));
  return paths
    .map((path, index) => ({
      path,
      layer: layerAt(layers, path)!,
      name: uncapital(names[index]!),
    }))
    .slice(0, numberAt(layers, at) - 1)
    .filter(({ path }) => !isWithin(at, path))
    .reverse();
}

/** A layer whose output is as large as what it gets. */
function kept(layer: Layer): Layer {
  if (layer.type !== 'conv2d' && layer.type !== 'maxPool2d' && layer.type !== 'avgPool2d') return layer;
  const [side, stride, padding] = [layer.type === 'conv2d' ? 'kernel' : 'size', 'stride', 'padding'].map(
    (field) => kinds[layer.type].settings.find((one) => one.field === field)!,
  );
  const margin = Math.floor(settingOf(layer, side!) / 2);
  return withSetting(withSetting(layer, stride!, 1), padding!, margin);
}

/** What makes the two sides of a sum alike: a shortcut that follows the body, or a body that keeps the shape. */
function* residuals(
  design: Design,
  at: Path,
  layer: Extract<Layer, { type: 'residual' }>,
): Generator<Candidate> {
  const filters = settingOf(layer, kinds.residual.settings[0]!);
  for (const stride of [1, 2, 3, 4, 6, 8]) {
    const shortcut: Layer[] = [{ type: 'conv2d', filters, kernel: 1, ...(stride > 1 && { stride }) }];
    yield {
      kind: 'shortcut',
      label: `Give it a 1 × 1 shortcut${stride > 1 ? ` with stride ${stride}` : ''}`,
      design: replaced(design, at, { ...layer, shortcut }),
    };
  }
  const body = layer.body.map(kept);
  yield {
    kind: 'body',
    label: 'Let its body keep the size',
    design: replaced(design, at, { ...layer, body }),
  };
  if (layer.shortcut)
    yield {
      kind: 'bare',
      label: 'Take its shortcut out',
      design: replaced(design, at, withList(layer, 1, [])),
    };
}

/** Other numbers for the layer itself. */
function* settings(design: Design, at: Path, layer: Layer): Generator<Candidate> {
  const ungrouped = set(design, at, 'groups', 1);
  if (ungrouped) yield { kind: 'groups', label: 'Take 1 group', design: ungrouped };
  for (let padding = 0; padding <= 6; padding++) {
    const padded = set(design, at, 'padding', padding);
    if (padded) yield { kind: 'padding', label: `Pad it by ${padding}`, design: padded };
  }
  for (const [field, label] of [
    ['kernel', 'Kernel size'],
    ['size', 'Window'],
    ['dilation', 'Dilation'],
  ] as const) {
    const setting = kinds[layer.type].settings.find((one) => one.field === field);
    for (let less = setting ? settingOf(layer, setting) - 1 : 0; less > 0; less--) {
      const smaller = set(design, at, field, less);
      if (smaller) yield { kind: field, label: `${label} ${less}`, design: smaller };
    }
  }
}

function set(design: Design, path: Path, field: string, value: number): Design | null {
  const layer = layerAt(design.layers, path)!;
  const setting = kinds[layer.type].settings.find((other) => other.field === field);
  return setting && value >= setting.least && value <= setting.most
    ? replaced(design, path, withSetting(layer, setting, value))
    : null;
}
