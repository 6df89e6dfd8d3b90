import type { ArithmeticRun } from './run.ts';
import { stuffed } from './sides.ts';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** What a cell of the grid that windows read or patches are painted on is. */
export type Part = 'pixel' | 'padding' | 'zero' | 'past the end' | 'output' | 'cut off';

export function partOf({ kind, sides }: ArithmeticRun, { row, column }: Place): Part {
  const [down, across] = sides;
  const along = ([at, side]: readonly [number, typeof down]): Part => {
    const { input, before, after, stride, output } = side;
    if (kind === 'painting') return at >= before && at < before + output ? 'output' : 'cut off';
    if (kind === 'stuffed') {
      const { inner, border } = stuffed(side);
      if (at < border || at >= border + inner) return 'padding';
      return (at - border) % stride === 0 ? 'pixel' : 'zero';
    }
    if (at >= before + input + after) return 'past the end';
    return at < before || at >= before + input ? 'padding' : 'pixel';
  };
  const [a, b] = [along([row, down]), along([column, across])];
  // What lies furthest out says what a cell is.
  const order: readonly Part[] = ['past the end', 'padding', 'cut off', 'zero', 'pixel', 'output'];
  return order[Math.min(order.indexOf(a), order.indexOf(b))]!;
}

/** Whether no window reads a cell: the size is rounded down, or a stride or a dilation steps over it. */
export function isUnread({ kind, counts }: ArithmeticRun, { row, column }: Place): boolean {
  return kind === 'direct' && counts.data[row * counts.shape[3]! + column] === 0;
}
