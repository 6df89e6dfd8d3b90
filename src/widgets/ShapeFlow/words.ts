import { counted } from '#figures/counted.ts';
import { percentage } from '#figures/percentage.ts';
import { formatNumber } from '#figures/values.ts';
import type { Piece } from '../kit/Telling.tsx';
import type { FlowRun, Item } from './run.ts';

/** "32 maps of 16 × 16", "3 channels of 32 × 32" for a picture, "4,096 numbers" */
export function shapeInWords(shape: readonly number[], kind: 'map' | 'channel' = 'map'): string {
  const [channels = 1, ...sides] = shape;
  return sides.length === 0
    ? counted(channels, 'number')
    : `${counted(channels, kind)} of ${sides.join(' × ')}`;
}

/** "32 × 16 × 16", in the order in which frameworks write it. */
export const shapeInNumbers = (shape: readonly number[]): string => shape.map(formatNumber).join(' × ');

/** "3.4 %" */
export const partOf = (part: number, whole: number): string => percentage(whole === 0 ? 0 : part / whole);

/** The patch of the picture that one of its cells can see, as a size. */
export const sight = ({ block }: Item): string => (block ? block.field.join(' × ') : '1 × 1');

type Reach = 'part' | 'all' | 'more';

/** How that compares with the picture. What has more than it, on both sides, looks at padding too. */
function reach({ block }: Item, [, height = 1, width = 1]: readonly number[]): Reach {
  const [rows, columns] = block?.field ?? [1, 1];
  if (rows > height && columns > width) return 'more';
  return rows === height && columns === width ? 'all' : 'part';
}

/** Beside the size of the patch. */
export const reachInShort = (item: Item, input: readonly number[]): string =>
  ({ part: `of ${input.slice(1).join(' × ')}`, all: 'all of the picture', more: 'some of it padding' })[
    reach(item, input)
  ];

const reachInWords: Readonly<Record<Reach, string>> = {
  part: ' of the picture',
  all: ', all of the picture',
  more: ', more than the picture has: some of it is padding',
};

export function itemStory(item: Item, number: number, { items, name, parameters, macs }: FlowRun): Piece[] {
  const { block, from, shape, stage, inside } = item;
  const input = items[0]!.shape;
  if (!block)
    return [
      `${name} takes a picture of `,
      ['input', shapeInNumbers(shape)],
      ` (channels, height, width) and goes on for ${items.length - 1} blocks, with `,
      ['kernel', formatNumber(parameters)],
      ` parameters and ${formatNumber(macs)} multiply-adds in all.`,
    ];
  const changed = shape.join() !== from.join();
  const before = shapeInWords(from, number === 1 ? 'channel' : 'map');
  const costs: Piece[] =
    block.parameters === 0
      ? ['Nothing to learn here.']
      : [
          'It has ',
          ['kernel', formatNumber(block.parameters)],
          ` parameters and takes ${formatNumber(block.macs)} multiply-adds.`,
        ];
  return [
    `${number} of ${items.length - 1}${inside ? `, inside stage ${stage}` : ''}. ${block.name}: `,
    ...(changed ? [['input', before] as const, from[0] === 1 ? ' becomes ' : ' become '] : ['still ']),
    ['result', shapeInWords(shape)],
    '. ',
    ...costs,
    ` A cell of it sees ${sight(item)}${reachInWords[reach(item, input)]}.`,
  ];
}
