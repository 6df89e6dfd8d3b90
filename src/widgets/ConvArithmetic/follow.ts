import { transposedSize } from '#engine/index.ts';
import { pairs, parameters, type ArithmeticValues } from './controls.ts';
import { ends, settingsOf, sidesOf, type Settings } from './sides.ts';

/** While the grids are square, the width is the height. Those named are left as they are. */
const squared = (values: ArithmeticValues, but: ReadonlySet<string> = new Set()): ArithmeticValues =>
  pairs.reduce((all, [down, across]) => (but.has(across) ? all : { ...all, [across]: all[down] }), values);

/** The padding that a rule comes to. */
const padded = (values: ArithmeticValues): ArithmeticValues =>
  values.rule === 'number'
    ? values
    : {
        ...values,
        padding: ends(settingsOf(values, 0))[0],
        paddingAcross: ends(settingsOf(values, 1))[0],
      };

/** What an author or an address leaves open: widths without a word are heights, and a rule finds its padding. */
export function complete(values: ArithmeticValues, given: ReadonlySet<string>): ArithmeticValues {
  let all = values.square ? squared(values, given) : values;
  if (!given.has('square'))
    all = { ...all, square: all.square && pairs.every(([down, across]) => all[down] === all[across]) };
  if (!given.has('padding') && !given.has('paddingAcross')) return padded(all);
  return given.has('rule') ? all : { ...all, rule: 'number' };
}

/** What else changes with one control. */
export function follow(next: ArithmeticValues, changed: string): ArithmeticValues {
  let all = changed === 'operation' ? partner(next) : next;
  if (changed === 'padding' || changed === 'paddingAcross') all = { ...all, rule: 'number' };
  if (all.square) all = squared(all);
  const most = (stride: number, dilation: number) => Math.max(stride, dilation) - 1;
  all = {
    ...all,
    outputPadding: Math.min(all.outputPadding, most(all.stride, all.dilation)),
    outputPaddingAcross: Math.min(all.outputPaddingAcross, most(all.strideAcross, all.dilationAcross)),
  };
  return padded(all);
}

/** The other operation with the same kernel: it begins with what this one ended with, so that it leads back. */
function partner(next: ArithmeticValues): ArithmeticValues {
  const uneven = ([0, 1] as const).some((axis) => {
    const [before, after] = ends(settingsOf(next, axis));
    return before !== after;
  });
  const from = next.operation === 'transposed' ? 'direct' : 'transposed';
  const [down, across] = sidesOf({ ...next, operation: from });
  const most = parameters.size.max;
  const all: ArithmeticValues = {
    ...next,
    // What rounds up or pads one end more has no transpose here: the padding stays as a number.
    rounding: 'floor',
    rule: uneven || next.rule === 'keras' ? 'number' : next.rule,
    size: Math.min(most, down.output),
    sizeAcross: Math.min(most, across.output),
    outputPadding: down.lost,
    outputPaddingAcross: across.lost,
    view: next.operation === 'direct' && next.view === 'stuffed' ? 'steps' : next.view,
  };
  // An output too long to be the other's input is cut to what can be, so the rest may have to be less too.
  if (Math.max(down.output, across.output) <= most) return all;
  if (next.operation === 'direct') return { ...all, dilation: 1, dilationAcross: 1 };
  const [small, narrow] = ([0, 1] as const).map((axis) => paddingLeft(settingsOf(all, axis))) as [
    number,
    number,
  ];
  const kept = small === all.padding && narrow === all.paddingAcross;
  return { ...all, padding: small, paddingAcross: narrow, rule: kept ? all.rule : 'number' };
}

/** As much of the padding as leaves something of a transposed convolution's canvas. */
function paddingLeft({ input, kernel, stride, padding, dilation, outputPadding }: Settings): number {
  const canvas = transposedSize({ input, kernel, stride, dilation, outputPadding });
  return Math.min(padding, Math.floor((canvas - 1) / 2));
}
