import type { ComponentChildren } from 'preact';

import { percent } from './percent.ts';
import { formatNumber } from './values.ts';

/** What an axis needs of a d3 scale. Its range are shares of the drawing, from its left or from its top: [1, 0] goes up. */
export interface AxisScale {
  (value: number): number;
  ticks(count?: number): number[];
}

interface ChartAxisProps {
  readonly side: 'left' | 'right' | 'below';
  readonly scale: AxisScale;
  /** The values that are written; d3 chooses about five where none are given. */
  readonly ticks?: readonly number[];
  readonly format?: (tick: number) => ComponentChildren;
  /** The value whose line stands out. */
  readonly strong?: number;
  /** What is counted, below the numbers of an axis that lies below. */
  readonly title?: string;
}

/** The numbers at one side of a drawing; those at its left come with lines across it. */
export function ChartAxis({
  side,
  scale,
  ticks = scale.ticks(5),
  format = formatNumber,
  strong,
  title,
}: ChartAxisProps) {
  return (
    <g class={`chart-axis ${side}`}>
      {ticks.map((tick) => {
        const at = percent(scale(tick));
        return side === 'below' ? (
          <text key={tick} x={at} y="100%">
            {format(tick)}
          </text>
        ) : (
          <g key={tick} class={tick === strong ? 'strong' : undefined}>
            {side === 'left' && <line x1="0" x2="100%" y1={at} y2={at} />}
            <text x={side === 'left' ? '0' : '100%'} y={at}>
              {format(tick)}
            </text>
          </g>
        );
      })}
      {title !== undefined && (
        <text class="title" x="50%" y="100%">
          {title}
        </text>
      )}
    </g>
  );
}

/** 10¹² */
export const powerOfTen = (value: number) => {
  const exponent = Math.round(Math.log10(value));
  return exponent === 0 ? (
    1
  ) : (
    <>
      10
      <tspan dy="-5" font-size="9">
        {formatNumber(exponent)}
      </tspan>
    </>
  );
};
