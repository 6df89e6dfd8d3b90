import type { Layer } from '#engine/index.ts';
import { isWindow } from '#trace/stack.ts';
import { setting, type Setting } from '../kit/layerSettings.ts';

/** As many windows as one may stack: more rows would not fit on a phone. */
export const MOST = 9;

const stride = setting('stride', 'Stride', 1, 4);

export const settingsOf = ({ type }: Layer): readonly Setting[] =>
  type === 'conv2d'
    ? [
        setting('kernel', 'Kernel size', 1, 7),
        stride,
        setting('padding', 'Padding', 0, 6),
        setting('dilation', 'Dilation', 1, 6),
      ]
    : [setting('size', 'Window', 2, 4), stride];

/** Behind a window and whatever works cell by cell behind it; at the beginning for −1. */
function behind(layers: readonly Layer[], depth: number): number {
  const next = layers.findIndex((layer, at) => at > depth && isWindow(layer));
  return next < 0 ? layers.length : next;
}

/** The list with one more layer behind that one: a convolution has a ReLU between it and those around it. */
export function inserted(
  layers: readonly Layer[],
  depth: number,
  kind: 'conv2d' | 'maxPool2d',
): readonly Layer[] {
  const at = behind(layers, depth);
  if (kind === 'maxPool2d') return layers.toSpliced(at, 0, { type: 'maxPool2d', size: 2 });
  const conv: Layer = { type: 'conv2d', filters: 8, kernel: 3, padding: 1 };
  const bare = layers[at - 1]?.type === 'conv2d';
  const last = at === layers.length;
  return layers.toSpliced(
    at,
    0,
    ...(bare ? [{ type: 'relu' } as const] : []),
    conv,
    ...(last ? [] : [{ type: 'relu' } as const]),
  );
}

/** The list without a window, and without whatever works cell by cell behind it. */
export const removed = (layers: readonly Layer[], depth: number): readonly Layer[] =>
  layers.toSpliced(depth, behind(layers, depth) - depth);
