import { digitsDesign } from '#course/digitsNetwork.ts';
import { printLayers } from '#course/layerText.ts';
import type { Layer } from '#engine/index.ts';
import { isWindow } from '#trace/stack.ts';

const relu: Layer = { type: 'relu' };
const pool: Layer = { type: 'maxPool2d', size: 2 };

/** A convolution whose map is as large as what it reads, where it does not stride. */
const conv = ({ stride = 1, dilation = 1 } = {}): Layer => ({
  ...{ type: 'conv2d', filters: 8, kernel: 3, padding: dilation },
  ...(stride > 1 && { stride }),
  ...(dilation > 1 && { dilation }),
});

/** With a ReLU behind each convolution but the last: what that one answers is what is asked about. */
const stack = (...windows: readonly Layer[]): Layer[] =>
  windows.flatMap((layer, n) =>
    layer.type === 'conv2d' && n < windows.length - 1 ? [layer, relu] : [layer],
  );

const dilated = (...dilations: readonly number[]) =>
  stack(...dilations.map((dilation) => conv({ dilation })));

/** The layers of the course's own network up to its last convolution: those of which each unit has a place. */
const learned = digitsDesign.layers.slice(0, digitsDesign.layers.findLastIndex(isWindow) + 1);

export const stacks = {
  three: { label: 'Three convolutions', layers: stack(conv(), conv(), conv()) },
  strided: { label: 'One with stride 2', layers: stack(conv(), conv({ stride: 2 }), conv()) },
  pooled: { label: 'With two poolings', layers: stack(conv(), pool, conv(), pool, conv()) },
  dilated: { label: 'Dilation 1, 2, 4', layers: dilated(1, 2, 4) },
  gridding: { label: 'Dilation 2, 2, 2', layers: dilated(2, 2, 2) },
  eight: { label: 'Eight convolutions', layers: stack(...Array.from({ length: 8 }, () => conv())) },
  digits: { label: 'The digits network', layers: learned },
} as const satisfies Readonly<Record<string, { label: string; layers: readonly Layer[] }>>;
export type StackName = keyof typeof stacks;

/** The side of the pictures that the digits network reads. */
export const DIGITS_SIDE = digitsDesign.input[1]!;

export const isLearned = (layers: readonly Layer[]): boolean => printLayers(layers) === printLayers(learned);
