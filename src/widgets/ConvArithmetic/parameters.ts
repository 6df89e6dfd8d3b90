import { declare } from '../kit/parameters.ts';
import { complete, follow } from './follow.ts';
import { pairs, parameters } from './parameters.ts';
import { presets } from './presets.ts';
import { refusal } from './refusals.ts';

export const declaration = declare({
  name: 'ConvArithmetic',
  summary:
    'Where every size comes from: the window over the padded input, or the patches of a transposed convolution, with the formula filled in.',
  parameters,
  presets,
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
