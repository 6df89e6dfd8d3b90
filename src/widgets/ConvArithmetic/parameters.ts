import { declare } from '../kit/parameters.ts';
import { pairs, parameters } from './controls.ts';
import { complete, follow } from './follow.ts';
import { presets } from './presets.ts';
import { refusal } from './refusals.ts';

export const declaration = declare({
  name: 'ConvArithmetic',
  summary:
    'Where every size comes from: the window over the padded input, or the patches of a transposed convolution, with the formula filled in.',
  lab: 'Convolution arithmetic, drawn',
  parameters,
  presets,
  facts: {
    output: 'the height of the output',
    outputAcross: 'the width of the output',
    lost: 'how many rows at the end no window reaches',
    even: 'whether the weights fall on all cells of a stride alike, so that paint makes no pattern',
  },
  refuses: refusal,
  follow,
  complete,
  called({ square, operation }, name) {
    const pair = pairs.find(([down, across]) => down === name || across === name);
    if (operation === 'direct' && pair?.[0] === 'outputPadding') return null;
    if (operation === 'transposed' && name === 'rounding') return null;
    if (!pair) return undefined;
    if (name === pair[1]) return square ? null : undefined;
    return square ? undefined : pair[2];
  },
});
