import { formatNumber } from '#figures/values.ts';
import type { ResidualNode, ResidualStep, ResidualTrace } from '#trace/residual.ts';
import type { Role } from '#figures/Formula.tsx';
import { products } from '../kit/products.ts';
import type { Piece } from '../kit/Telling.tsx';
import { firstWeights, secondWeights, type SkipConnectionValues } from './parameters.ts';

const list = (values: readonly number[]) => values.map(formatNumber).join(', ');
const told = (role: Role | 'result', values: readonly number[]): Piece => [role, list(values)];

/** "3·1 + 0·0 + 1·(−1) + 4·0 = 2" */
const product = (weights: readonly number[], values: readonly number[], sum: number): Piece[] => [
  ...products(values.map((value, n) => ({ value, weight: weights[n]! }))),
  ' = ',
  ['result', formatNumber(sum)],
];

/** What happens at a place of the block, on the way through it or back. */
export function blockStory(
  step: ResidualStep,
  trace: ResidualTrace,
  settings: SkipConnectionValues,
): Piece[] {
  return step.way === 'forward' ? forth(step.node, trace, settings) : back(step.node, trace, settings);
}

function forth(node: ResidualNode, { values }: ResidualTrace, settings: SkipConnectionValues): Piece[] {
  const { body, factor, shortcut } = settings;
  switch (node) {
    case 'input':
      return [
        'The input x = ',
        told('input', values.input),
        shortcut
          ? ' goes two ways: through F, and along the shortcut.'
          : ' goes through F; the shortcut is cut.',
      ];
    case 'first':
      return [
        'A is a dense layer: each number of A·x has four weights. The first: ',
        ...product(firstWeights[0]!, values.input, values.first[0]!),
        '.',
      ];
    case 'hidden':
      return ['ReLU drops what is negative: h = ', told('result', values.hidden), '.'];
    case 'body':
      return [
        'F(x) = B·h, and B is a dense layer too. The first number: ',
        ...product(secondWeights[0]!, values.hidden, values.body[0]!),
        '.',
      ];
    case 'scaled':
      return body
        ? [`F(x) times ${formatNumber(factor / 10)} is `, told('result', values.scaled), '.']
        : ['F is off: whatever it says, ', told('result', values.scaled), ' comes out of this branch.'];
    case 'sum':
      return shortcut
        ? [
            'Added to what came along the shortcut: ',
            ...sums(values.scaled, values.input),
            ' = ',
            told('result', values.sum),
            '.',
          ]
        : ['Nothing comes along the shortcut, so the sum is ', told('result', values.sum), '.'];
    case 'output':
      return ['A last ReLU gives y = ', told('result', values.output), '.', ...identity(values, settings)];
  }
}

/** "4 + 3, 0 + (−2)" */
const sums = (some: readonly number[], others: readonly number[]): Piece[] =>
  some.flatMap((value, n): Piece[] => {
    const other: Piece = ['input', formatNumber(others[n]!)];
    return [n > 0 ? ', ' : '', formatNumber(value), ' + ', ...(others[n]! < 0 ? ['(', other, ')'] : [other])];
  });

/** What the block comes to where F says nothing. */
function identity({ input, scaled }: ResidualTrace['values'], { shortcut }: SkipConnectionValues): Piece[] {
  if (scaled.some((value) => value !== 0)) return [];
  if (!shortcut) return [' With F at 0 and no shortcut, nothing is left of x.'];
  const lost = input.filter((value) => value < 0);
  return lost.length === 0
    ? [' With F at 0 the block hands on just what it was given.']
    : [' With F at 0 that is x only where x was not negative: ReLU took ', ['input', list(lost)], '.'];
}

function back(
  node: ResidualNode,
  { gradients, parts }: ResidualTrace,
  settings: SkipConnectionValues,
): Piece[] {
  const { body, factor, shortcut } = settings;
  const gradient = (of: ResidualNode): Piece => ['gradient', list(gradients[of])];
  switch (node) {
    case 'output':
      return ['And back: if every number of y counts once, the gradient begins as ', gradient('output'), '.'];
    case 'sum':
      return ['ReLU lets the gradient through where its input was positive: ', gradient('sum'), '.'];
    case 'scaled':
      return [
        shortcut ? 'A sum hands its gradient to both that were added: ' : 'The sum hands its gradient on: ',
        gradient('scaled'),
        ' goes to F',
        shortcut ? ', and the same along the shortcut.' : '.',
      ];
    case 'body':
      return [
        `F counts ${formatNumber(body ? factor / 10 : 0)} times, and so does its gradient: `,
        gradient('body'),
        '.',
      ];
    case 'hidden':
      return ['Through B, its rows and columns exchanged: ', gradient('hidden'), '.'];
    case 'first':
      return ['The ReLU inside F again passes only where its input was positive: ', gradient('first'), '.'];
    case 'input':
      return [
        'x gets ',
        ['gradient', list(parts.body)],
        ' through F and ',
        ['gradient', list(parts.shortcut)],
        shortcut ? ' straight along the shortcut, together ' : ' along the shortcut, which is cut, together ',
        gradient('input'),
        '.',
      ];
  }
}
