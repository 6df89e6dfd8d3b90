import { line as lineThrough } from 'd3-shape';
import type { ComponentChildren } from 'preact';

import type { Role } from './Formula.tsx';

export type Point = readonly [x: number, y: number];

export interface Line {
  readonly name: string;
  /** How it is drawn: a full line with round marks, or a dashed one with square marks. */
  readonly line: 'full' | 'dashed';
  /** Set where it is only there to compare with. */
  readonly faint?: boolean;
  readonly points: readonly Point[];
}

interface LineChartProps {
  readonly lines: readonly Line[];
  /** Scales onto shares of the plot, from its left and from its top. What has no place interrupts its line. */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly role: Role;
  /** A sentence for whoever does not see it. */
  readonly label: string;
  readonly class?: string;
  /** What lies under the lines: the axes above all. */
  readonly under?: ComponentChildren;
  /** What lies over them. */
  readonly children?: ComponentChildren;
}

/** Lines are drawn on a square of this side, which is stretched to the plot. */
const FINE = 1000;

/** Lines over any two scales. It is as wide as its place, without having to be measured. */
export function LineChart({ lines, x, y, role, label, under, children, ...rest }: LineChartProps) {
  const draw = lineThrough<Point>(
    ([at]) => x(at) * FINE,
    ([, value]) => y(value) * FINE,
  )
    .defined(([at, value]) => Number.isFinite(x(at)) && Number.isFinite(y(value)))
    .digits(0);
  return (
    <div class={['line-chart', rest.class, role].filter(Boolean).join(' ')}>
      <svg role="img" aria-label={label}>
        {under}
        <svg viewBox={`0 0 ${FINE} ${FINE}`} preserveAspectRatio="none" class="curves">
          {lines.map(({ name, line, faint, points }) => (
            <path key={name} class={`curve ${line}${faint ? ' faint' : ''}`} d={draw(points) ?? undefined} />
          ))}
        </svg>
        {children}
      </svg>
    </div>
  );
}
