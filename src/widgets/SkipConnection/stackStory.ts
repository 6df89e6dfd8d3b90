import { formatNumber } from '#figures/values.ts';
import type { DepthStep, DepthTrace } from '#trace/depth.ts';
import type { Piece } from '../kit/Telling.tsx';
import type { SkipConnectionValues } from './parameters.ts';

/** What became of the signal and the gradient at a place of both stacks, and why. */
export function stackStory(step: DepthStep, trace: DepthTrace, settings: SkipConnectionValues): Piece[] {
  const { block } = step;
  const pair = (role: 'output' | 'gradient', of: 'signal' | 'gradient', from: DepthStep): Piece[] => [
    [role, timesInWords(from.plain[of])],
    of === 'signal' ? ' what came in through plain ones, ' : ' through plain ones, ',
    [role, timesInWords(from.residual[of])],
    ' through residual ones. ',
  ];
  const signal: Piece[] =
    block === 0
      ? ['Here the signal comes in. ']
      : [`After ${block} of ${settings.blocks} blocks the signal is `, ...pair('output', 'signal', step)];
  const gradient: Piece[] =
    block === settings.blocks
      ? [
          'Here the gradient sets out; at the first block it is ',
          ...pair('gradient', 'gradient', trace.step(0)),
        ]
      : ['The gradient that comes back to here is ', ...pair('gradient', 'gradient', step)];
  return [...signal, ...gradient, reason(trace, settings)];
}

/** Why the curves look as they do. What differs from draw to draw is said from this one. */
function reason(
  { plain, residual }: DepthTrace,
  { scale, normalisation, blocks }: SkipConnectionValues,
): string {
  if (scale === 0 && normalisation === 'none')
    return 'With F at 0 plain blocks let nothing through and residual ones everything, for what comes in has been through a ReLU already.';
  if (normalisation !== 'none') {
    const rate = plain.gradient[0]! ** (1 / blocks);
    const cost =
      rate > 1.05
        ? ` On the way back, plain blocks make the gradient grow about ${formatNumber(rate)} times a block.`
        : '';
    return scale === 0
      ? 'Normalisation finds nothing to bring to size: F stays at 0.'
      : `Normalisation brings F to size 1 whatever its weights: a plain signal stays, a residual one grows by sums and not by factors.${cost}`;
  }
  const growth = formatNumber(residual.signal.at(-1)! ** (1 / blocks));
  if (scale < 10) {
    const change = growth === '1' ? 'about as large as before' : `${growth} times as large`;
    return `Smaller weights make plain blocks lose, on average. A residual one sets out from what its shortcut brings: behind each the signal is ${change}.`;
  }
  if (scale > 10)
    return `Larger weights make both kinds grow, plain ones on average, residual blocks by ${growth} times each.`;
  return `He’s weights make up for what ReLU drops, so plain blocks keep the size on average; a single draw drifts away from it. A residual block adds F, which is no smaller, to what it has, and each one grows ${growth} times.`;
}

const names = ['', ' thousand', ' million', ' billion', ' trillion'];

/** A factor as it is said: "0.88 times", "310 billion times", "10 to the −22 times". */
export function timesInWords(factor: number): string {
  const exponent = factor > 0 ? Math.round(Math.log10(factor)) : 0;
  if (factor > 0 && (factor < 0.001 || factor >= 1e15))
    return `10 to the ${String(exponent).replace('-', '−')} times`;
  const two = Number(factor.toPrecision(2));
  const group = two < 1000 ? 0 : Math.floor(Math.log10(two) / 3 + 1e-12);
  return `${Number((two / 1000 ** group).toPrecision(2))}${names[group]!} times`;
}
