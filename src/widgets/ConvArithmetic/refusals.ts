import { effectiveKernel } from '#engine/index.ts';
import { counted } from '#figures/counted.ts';
import { pairs, type ArithmeticValues } from './controls.ts';
import { ends, settingsOf, sidesOf, stuffed, type Settings } from './sides.ts';

/** No grid that is drawn is longer: the style sheet has no place for more cells. */
export const LONGEST = 24;

const axes = [0, 1] as const;

/** Why these values cannot stand together, and what would help. */
export function refusal(values: ArithmeticValues): string | null {
  if (values.square && pairs.some(([down, across]) => values[down] !== values[across]))
    return 'Square is on, so height and width are the same: switch it off to set them apart.';
  const mode = values.operation === 'direct' ? directOnly(values) : transposedOnly(values);
  if (mode) return mode;
  for (const axis of axes) {
    const settings = settingsOf(values, axis);
    const reason = offRule(settings) ?? (values.operation === 'direct' ? misfit(settings) : miscut(settings));
    if (reason) return values.square ? reason : `${axis === 0 ? 'Height' : 'Width'}: ${reason}`;
  }
  return tooLong(values);
}

function directOnly({ view, outputPadding, outputPaddingAcross }: ArithmeticValues): string | null {
  if (view === 'stuffed')
    return 'Only a transposed convolution puts zeros between cells: set Operation to Transposed to see it.';
  if (outputPadding > 0 || outputPaddingAcross > 0)
    return 'Only a transposed convolution has output padding: set Operation to Transposed, or it to 0.';
  return null;
}

function transposedOnly({ rule, rounding }: ArithmeticValues): string | null {
  if (rounding === 'ceil')
    return 'The size of a transposed convolution has nothing to round: set Rounding to Floor.';
  if (rule === 'keras') return 'Keras’ rule is shown for convolutions only: set Padding rule to another.';
  return null;
}

function offRule(settings: Settings): string | null {
  const [before, after] = ends(settings);
  if (settings.padding !== before)
    return `This padding rule comes to a padding of ${before} here, not ${settings.padding}: set one of the two.`;
  if (settings.operation === 'transposed' && before !== after)
    return `Same padding of ${before + after} cells in all is uneven: an odd kernel or an even dilation makes it even.`;
  return null;
}

function misfit(settings: Settings): string | null {
  const span = effectiveKernel(settings.kernel, settings.dilation);
  const [before, after] = ends(settings);
  const room = before + settings.input + after;
  if (settings.ceil && 2 * before > span)
    return `Only pooling rounds up, and it pads by half its window at most: a padding of ${Math.floor(span / 2)} or less, or Rounding set to Floor.`;
  return span > room
    ? `The kernel spans ${counted(span, 'cell')} but the padded input has only ${room}: a smaller kernel, less dilation, more padding or a larger input makes it fit.`
    : null;
}

function miscut(settings: Settings): string | null {
  const { input, kernel, stride, dilation, outputPadding, padding } = settings;
  if (outputPadding >= Math.max(stride, dilation))
    return `An output padding of ${outputPadding} needs a stride or a dilation larger than ${outputPadding}.`;
  const canvas = stride * (input - 1) + effectiveKernel(kernel, dilation) + outputPadding;
  return canvas <= 2 * padding
    ? `A padding of ${padding} cuts away all ${canvas} cells of the canvas: less padding or a larger input leaves some.`
    : null;
}

function tooLong(values: ArithmeticValues): string | null {
  const sides = sidesOf(values);
  const drawn = sides.map((side) =>
    values.view === 'stuffed' ? stuffed(side).room : side.room + side.overhang,
  );
  const longest = Math.max(...drawn, ...sides.map(({ output }) => output));
  if (longest > LONGEST)
    return `That takes a grid ${longest} cells long, and ${LONGEST} is the most that can be shown: a smaller input, kernel, stride or padding fits.`;
  if (values.view === 'stuffed' && sides.some((side) => stuffed(side).border < 0))
    return 'With more padding than K′ − 1, zero-stuffing would have to cut the input: less padding shows it.';
  return null;
}
