import { CELL, EDGE } from '#figures/Grid.tsx';

/** Where a square picture is cut: lines that lie under its grid and show in the gaps between the cells. */
export function Cuts({ side, every }: { side: number; every: number }) {
  const end = side * CELL;
  const cuts = Array.from({ length: side / every - 1 }, (_, n) => (n + 1) * every * CELL);
  return (
    <svg class="cuts" viewBox={`${-EDGE} ${-EDGE} ${end + 2 * EDGE} ${end + 2 * EDGE}`} aria-hidden="true">
      <path d={cuts.map((at) => `M${at} 0v${end}M0 ${at}h${end}`).join('')} />
    </svg>
  );
}
