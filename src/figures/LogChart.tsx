import { range } from 'd3-array';
import { scaleLinear } from 'd3-scale';

import { ChartAxis, powerOfTen } from './ChartAxis.tsx';
import { hasLogarithm, type Decades } from './decades.ts';
import type { Role } from './Formula.tsx';
import { LineChart } from './LineChart.tsx';
import { percent } from './percent.ts';

/** One curve: a value for each place from 0 on. */
export interface Curve {
  readonly name: string;
  /** How it is drawn: a full line with round marks, or a dashed one with square marks. */
  readonly line: 'full' | 'dashed';
  readonly values: readonly number[];
}

interface LogChartProps {
  readonly curves: readonly Curve[];
  readonly scale: Decades;
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
/** Where what has no logarithm lies: below the plot. */
const FOOT = 1.04;

/** Curves over places, with a factor of ten or more a step up. */
export function LogChart({ curves, scale: { scale, ticks }, role, current, along, label }: LogChartProps) {
  const last = Math.max(...curves.map(({ values }) => values.length - 1));
  const x = scaleLinear([0, last], [0, 1]);
  const y = (value: number) => (hasLogarithm(value) ? scale(value) : FOOT);
  const names = endings(curves.map(({ values }) => values.map(y)));
  const here = percent(x(current));
  return (
    <LineChart
      class="log-chart"
      lines={curves.map(({ values, ...curve }) => ({
        ...curve,
        points: values.map((value, place) => [place, value] as const),
      }))}
      {...{ x, y, role, label }}
      under={
        <>
          <ChartAxis side="left" scale={scale} ticks={ticks} format={powerOfTen} strong={1} />
          <ChartAxis side="below" scale={x} ticks={placesToName(last)} title={along} />
          <line class="cursor" x1={here} x2={here} y1="0" y2="100%" />
        </>
      }
    >
      {curves.map(({ name, line, values }, n) => (
        <g key={name}>
          <svg class="spot" x={here} y={percent(y(values[current]!))}>
            {line === 'full' ? <circle r={5} /> : <rect x={-4.5} y={-4.5} width={9} height={9} />}
          </svg>
          <text class="name" x="100%" y={percent(names[n]!)}>
            {name}
          </text>
        </g>
      ))}
    </LineChart>
  );
}

/** Places that are written at the axis: a handful, the last among them, and doubling where d3 would count by tens. */
function placesToName(last: number): number[] {
  const step = [1, 2, 4, 8, 16, 32].find((size) => last / size <= 5) ?? last;
  const places = range(0, last + 1, step);
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
