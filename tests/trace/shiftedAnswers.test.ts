import { expect, it } from 'vitest';

import { forward, initialize, matrix, random, softmax, tensor } from '#engine/index.ts';
import { shifted } from '#trace/shift.ts';
import { room, shiftedAnswers } from '#trace/shiftedAnswers.ts';

const side = 6;
const { uniform } = random(4);
const picture = tensor([1, 1, side, side], Float64Array.from({ length: side ** 2 }, uniform));

it('a network is asked about a picture at every shift', () => {
  const net = initialize([{ type: 'flatten' }, { type: 'linear', units: 3 }], [1, side, side], 2);
  const rows = [...shiftedAnswers(net, picture, 2)];
  expect(rows.map((row) => row.length)).toEqual([5, 5, 5, 5, 5]);
  for (const [down, right] of [
    [-2, -2],
    [0, 0],
    [1, -2],
  ] as const) {
    const alone = softmax(forward(net, shifted(picture, [down, right])).at(-1)!.output).data;
    rows[down + 2]![right + 2]!.forEach((share, i) => expect(share).toBeCloseTo(alone[i]!, 12));
  }
});

it('ink has room to move until it meets an edge', () => {
  expect(
    room(
      matrix([
        [0, 0, 0, 0],
        [0, 2, 3, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ]),
    ),
  ).toEqual({ up: 1, down: 2, left: 1, right: 1 });
  expect(room(tensor([1, 1, 3, 3]))).toEqual({ up: 3, down: 3, left: 3, right: 3 });
});
