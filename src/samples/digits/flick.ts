import type { Hand } from './hand.ts';
import type { Line } from './line.ts';

/** How far a pen may run on or stop short, in points of a line, and how sharply it may turn from one to the next. */
const RUN = 4;
const TURN = 0.6;

/**
 * Where strokes begin and end in haste. The pen is on paper before it is where it should be, or runs on after: in a line
 * or in a hook. Or it stops short.
 */
export function flick(line: Line, hand: Hand): void {
  const { haste, often, between } = hand;
  const share = 0.06 + 0.2 * haste;
  for (const end of ['first', 'last'] as const) {
    if (often(share)) run(line, end, Math.ceil(between(0, RUN)), between(-TURN, TURN));
    else if (often(share / 2)) shorten(line, end, Math.floor(between(0, 0.09) * line.x.length));
  }
}

/** On from an end by so many points, each turned against the one before. */
function run({ x, y }: Line, end: 'first' | 'last', points: number, turn: number): void {
  const [tip, inner] = end === 'last' ? [x.length - 1, x.length - 2] : [0, 1];
  let [across, down] = [x[tip]! - x[inner]!, y[tip]! - y[inner]!];
  let [column, row] = [x[tip]!, y[tip]!];
  for (let i = 0; i < points; i++) {
    [across, down] = [
      across * Math.cos(turn) - down * Math.sin(turn),
      across * Math.sin(turn) + down * Math.cos(turn),
    ];
    column += across;
    row += down;
    if (end === 'last') {
      x.push(column);
      y.push(row);
    } else {
      x.unshift(column);
      y.unshift(row);
    }
  }
}

function shorten({ x, y }: Line, end: 'first' | 'last', points: number): void {
  for (const values of [x, y]) values.splice(end === 'last' ? values.length - points : 0, points);
}
