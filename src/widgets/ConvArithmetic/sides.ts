/**
 * The arithmetic along one axis: what the settings come to, and which cells it takes to draw them.
 */
import { effectiveKernel, places, transposedSize } from '#engine/index.ts';
import { pairs, type ArithmeticValues } from './controls.ts';

export interface Settings {
  readonly operation: 'direct' | 'transposed';
  readonly rule: ArithmeticValues['rule'];
  readonly ceil: boolean;
  readonly input: number;
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  readonly outputPadding: number;
}

export interface Side extends Settings {
  /** K′ */
  readonly span: number;
  /** Padding at the beginning and at the end. */
  readonly before: number;
  readonly after: number;
  /** O */
  readonly output: number;
  /** What the window walks: the padded input; transposed, the canvas that is painted on, before padding cuts it. */
  readonly room: number;
  /** Cells at the end of the room that no window reaches. */
  readonly lost: number;
  /** Cells past the end of the room that the last window hangs over, where sizes are rounded up. */
  readonly overhang: number;
  /** Whether rounding up gave one window more, which would have started beyond the input and does not count. */
  readonly beyond: boolean;
}

/** What is set for the height (axis 0) or the width (axis 1). */
export function settingsOf(values: ArithmeticValues, axis: 0 | 1): Settings {
  const { operation, rule, rounding } = values;
  const [input, kernel, stride, padding, dilation, outputPadding] = pairs.map(
    (pair) => values[pair[axis]],
  ) as [number, number, number, number, number, number];
  return {
    ...{ operation, rule, ceil: rounding === 'ceil' },
    ...{ input, kernel, stride, padding, dilation, outputPadding },
  };
}

/** Padding at both ends, as a rule has it. An odd total leaves the extra cell at the end. */
export function ends({
  rule,
  input,
  kernel,
  stride,
  padding,
  dilation,
}: Settings): readonly [number, number] {
  const span = effectiveKernel(kernel, dilation);
  const halves = (total: number) => [Math.floor(total / 2), Math.ceil(total / 2)] as const;
  switch (rule) {
    case 'number':
      return [padding, padding];
    case 'valid':
      return [0, 0];
    case 'same':
      return halves(span - 1);
    case 'full':
      return [span - 1, span - 1];
    case 'keras':
      return halves(Math.max(0, (Math.ceil(input / stride) - 1) * stride + span - input));
  }
}

function sideOf(settings: Settings): Side {
  const { operation, input, kernel, stride, dilation, outputPadding, ceil } = settings;
  const span = effectiveKernel(kernel, dilation);
  const [before, after] = ends(settings);
  const shared = { ...settings, span, before, after };
  if (operation === 'transposed') {
    const size = { input, kernel, stride, dilation, outputPadding };
    const room = transposedSize(size);
    const output = transposedSize({ ...size, padding: before });
    return { ...shared, output, room, lost: 0, overhang: 0, beyond: false };
  }
  const room = before + input + after;
  const output = places('kernel', { input, kernel, stride, dilation, before, after, ceil });
  const reached = (output - 1) * stride + span;
  return {
    ...shared,
    ...{ output, room },
    lost: Math.max(0, room - reached),
    overhang: Math.max(0, reached - room),
    beyond: ceil && output < Math.ceil((room - span) / stride) + 1,
  };
}

export const sidesOf = (values: ArithmeticValues): readonly [down: Side, across: Side] => [
  sideOf(settingsOf(values, 0)),
  sideOf(settingsOf(values, 1)),
];

/** Zero-stuffing: the side of an input with S − 1 zeros between its cells, and what borders it before and after. */
export function stuffed({ input, stride, span, before, outputPadding }: Side): {
  readonly inner: number;
  readonly border: number;
  readonly room: number;
} {
  const inner = stride * (input - 1) + 1;
  const border = span - 1 - before;
  return { inner, border, room: border + inner + border + outputPadding };
}
