import { EDGE, startOf } from './cells.ts';
import type { Role } from './Formula.tsx';

/** A stretch of cells along a grid, of one kind. */
export interface Stretch {
  readonly of: Role | 'rest';
  readonly cells: number;
}

/** The lengths of a grid's stretches, as lines above its columns. `across` is how many cells its drawing is wide. */
export function Ruler({ stretches, across }: { stretches: readonly Stretch[]; across: number }) {
  const width = startOf(across) + 2 * EDGE;
  // The same share of the width at every scale, so that nothing below moves.
  const height = width * 0.115;
  const size = Math.min(14.5 * Math.max(1, across / 8), height / 1.5);
  const line = height - size * 0.28;
  const tick = size * 0.22;
  let from = 0;
  const placed = stretches.map((stretch) => {
    const start = from;
    from += stretch.cells;
    return { ...stretch, x: startOf(start) + 3, end: startOf(from) - 3 };
  });
  return (
    <svg class="ruler" viewBox={`${-EDGE} 0 ${width} ${height}`} aria-hidden="true">
      {placed
        .filter(({ cells }) => cells > 0)
        .map(({ of, cells, x, end }) => (
          <g key={x} class={of}>
            <path
              d={`M${x} ${line - tick}V${line + tick}M${x} ${line}H${end}M${end} ${line - tick}V${line + tick}`}
            />
            <text x={(x + end) / 2} y={line - size * 0.75} font-size={size}>
              {cells}
            </text>
          </g>
        ))}
    </svg>
  );
}
