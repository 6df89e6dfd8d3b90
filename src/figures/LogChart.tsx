import type { Role } from './Formula.tsx';
import type { LogScale } from './logScale.ts';

/** One curve: a value for each place from 0 on. */
export interface Curve {
  readonly name: string;
  /** How it is drawn: a full line with round marks, or a dashed one with square marks. */
  readonly line: 'full' | 'dashed';
  readonly values: readonly number[];
}

interface LogChartProps {
  readonly curves: readonly Curve[];
  readonly scale: LogScale;
  readonly role: Role;
  /** The place that is looked at. */
  readonly current: number;
  /** What is counted from left to right. */
  readonly along: string;
  /** A sentence for whoever does not see it. */
  readonly label: string;
}

/** How high the plot is in CSS pixels, and how far apart two names must stand. */
const HEIGHT = 210;
const APART = 15;
/** Curves are drawn in whole numbers, so many from top to bottom. */
const FINE = 1000;

/** Curves over places, with a factor of ten or more a step up. It is as wide as its place; what is 0 lies below it. */
export function LogChart({ curves, scale, role, current, along, label }: LogChartProps) {
  const last = Math.max(...curves.map(({ values }) => values.length - 1));
  const x = (place: number) => percent(place / last);
  const y = (value: number) => 1 - (scale.at(value) ?? -0.04);
  const heights = curves.map(({ values }) => values.map(y));
  const names = endings(heights);
  return (
    <div class={`log-chart ${role}`}>
      <svg role="img" aria-label={label}>
        <g class="chart-axes">
          {scale.ticks.map((exponent) => {
            const height = percent(y(10 ** exponent));
            return (
              <g key={exponent} class={exponent === 0 ? 'one' : undefined}>
                <line x1="0" x2="100%" y1={height} y2={height} />
                <text class="at-start" x="-8" y={height}>
                  {exponent === 0 ? 1 : <Power of={exponent} />}
                </text>
              </g>
            );
          })}
          {placesToName(last).map((place) => (
            <text key={place} class="below" x={x(place)} y="100%">
              {place}
            </text>
          ))}
          <text class="below along" x="50%" y="100%">
            {along}
          </text>
        </g>
        <line class="cursor" x1={x(current)} x2={x(current)} y1="0" y2="100%" />
        <svg viewBox={`0 0 ${last} ${FINE}`} preserveAspectRatio="none" class="curves">
          {curves.map(({ name, line }, n) => (
            <path key={name} class={`curve ${line}`} d={path(heights[n]!)} />
          ))}
        </svg>
        {curves.map(({ name, line, values }, n) => (
          <g key={name}>
            <svg class="spot" x={x(current)} y={percent(y(values[current]!))}>
              {line === 'full' ? <circle r={5} /> : <rect x={-4.5} y={-4.5} width={9} height={9} />}
            </svg>
            <text class="name" x="100%" y={percent(names[n]!)}>
              {name}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

const thousandth = (value: number) => Math.round(value * 1000) / 1000;
const percent = (share: number) => `${thousandth(share * 100)}%`;

/** A curve in steps from place to place: short, since a page has hundreds of them. */
const path = (heights: readonly number[]): string => {
  const rows = heights.map((height) => Math.round(height * FINE));
  return `M0 ${rows[0]}${rows.length > 1 ? 'l' : ''}${rows
    .slice(1)
    .map((row, n) => `1 ${row - rows[n]!}`)
    .join(' ')}`;
};

/** 10¹² */
const Power = ({ of }: { of: number }) => (
  <>
    10
    <tspan dy="-5" font-size="9">
      {String(of).replace('-', '−')}
    </tspan>
  </>
);

/** Places that are written at the axis: a handful, the last among them. */
function placesToName(last: number): number[] {
  const step = [1, 2, 4, 8, 16, 32].find((size) => last / size <= 5) ?? last;
  const places = Array.from({ length: Math.floor(last / step) + 1 }, (_, n) => n * step);
  return places.at(-1) === last ? places : [...places.filter((place) => last - place >= step / 2), last];
}

/** Where the names of two curves stand: beside their ends and not on each other, the one above that has run above. */
function endings([one = [], other = []]: readonly (readonly number[])[]): number[] {
  const [a = 0, b = 0] = [one.at(-1), other.at(-1)];
  const apart = APART / HEIGHT;
  if (Math.abs(a - b) >= apart) return [a, b];
  const middle = Math.min(1 - apart / 2, Math.max(apart / 2, (a + b) / 2));
  const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, 0);
  return sum(one) <= sum(other)
    ? [middle - apart / 2, middle + apart / 2]
    : [middle + apart / 2, middle - apart / 2];
}
