import { formatNumber, type Fills } from './values.ts';

/** What the fills of a figure mean: the ramp between the ends of a scale. Its colours stand with those of the fills. */
export function Legend({ fills, scale, name }: { fills: Fills; scale: number; name: string }) {
  return (
    <span class="legend">
      <span>{name}</span>
      {formatNumber(fills === 'signed' ? -scale : 0)}
      <i class={`ramp ${fills}`} />
      {formatNumber(scale)}
    </span>
  );
}
