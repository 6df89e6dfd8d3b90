import { counted } from '#figures/counted.ts';
import { percentage } from '#figures/percentage.ts';
import { formatNumber } from '#figures/values.ts';
import type { Piece } from '../kit/Telling.tsx';
import { layers } from './layers.ts';
import type { ShiftValues } from './parameters.ts';
import { ACROSS, type Asked, type Mapped } from './run.ts';

/** "3 right, 2 up"; "in its place" */
export function placeInWords({ right, down }: { readonly right: number; readonly down: number }): string {
  const parts = [
    ...(right === 0 ? [] : [`${Math.abs(right)} ${right > 0 ? 'right' : 'left'}`]),
    ...(down === 0 ? [] : [`${Math.abs(down)} ${down > 0 ? 'down' : 'up'}`]),
  ];
  return parts.length === 0 ? 'in its place' : parts.join(', ');
}

export function mapStory(values: ShiftValues, { comparison }: Mapped): Piece[] {
  const { moved, rows, columns, differing, error } = comparison;
  if (values.right === 0 && values.down === 0)
    return ['The picture is in its place. Drag it, or move it with the arrow keys or the sliders.'];
  const half = moved.some((by) => !Number.isInteger(by));
  const [down, right] = moved;
  return [
    `${layers[values.layer].label}. The picture has moved `,
    ['input', placeInWords(values)],
    ', so the map should move ',
    ['result', placeInWords({ down, right })],
    half ? ' (between cells: the mean of its neighbours). ' : '. ',
    ...(differing === 0
      ? [`It does: all ${counted(rows * columns, 'cell')} that can be compared are the same.`]
      : [
          `Of ${counted(rows * columns, 'cell')} that can be compared, `,
          ['gradient', formatNumber(differing)] as const,
          ` ${differing === 1 ? 'differs' : 'differ'}, by `,
          ['gradient', percentage(error)] as const,
          ' of what is there.',
        ]),
  ];
}

/** The digit with the largest share. */
export const said = (shares: readonly number[]): number => shares.indexOf(Math.max(...shares));

export const answerInShort = ({ shares }: Asked): string =>
  shares ? `the network says ${said(shares)}` : 'the network is being asked';

export function answerStory(values: ShiftValues, asked: Asked): Piece[] {
  const { meant, shares, found, of, foundInside, ofInside } = asked;
  const place = placeInWords(values);
  return [
    `The ${meant} is `,
    ['input', place === 'in its place' ? place : `moved ${place}`],
    ...(shares
      ? ([
          ', and the network says ',
          ['result', `${said(shares)}`],
          ` with ${percentage(shares[said(shares)]!)}. `,
        ] as const)
      : ['. ']),
    of === 0
      ? `The network is being asked about ${ACROSS ** 2} places.`
      : `It is right at ${found} of ${of} shifts, and at ${foundInside} of the ${ofInside} that leave all of its ink on the paper.`,
  ];
}
