import { CELL } from './Grid.tsx';
import { fillClass, formatNumber, type Fills } from './values.ts';

/** What the fills of a figure mean: nine samples between the ends of a scale. */
export function Legend({ fills, scale, name }: { fills: Fills; scale: number; name: string }) {
  const least = fills === 'signed' ? -scale : 0;
  const samples = Array.from({ length: 9 }, (_, i) => least + ((scale - least) * i) / 8);
  return (
    <span class="legend">
      <span class="legend-name">{name}</span>
      {formatNumber(least)}
      <svg viewBox={`0 0 ${9 * CELL} ${CELL}`} aria-hidden="true">
        {samples.map((value, i) => (
          <g key={i} class={fillClass(fills, value, scale)}>
            <rect class="fill" x={i * CELL} width={CELL + 0.5} height={CELL} />
          </g>
        ))}
      </svg>
      {formatNumber(scale)}
    </span>
  );
}
