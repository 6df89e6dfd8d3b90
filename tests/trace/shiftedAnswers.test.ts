import { expect, it } from 'vitest';

import { forward, initialize, random, softmax, tensor } from '#engine/index.ts';
import { shifted } from '#trace/shift.ts';
import { shiftedAnswers } from '#trace/shiftedAnswers.ts';

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
