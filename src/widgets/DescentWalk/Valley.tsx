import { range } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';

import { ChartAxis } from '#figures/ChartAxis.tsx';
import { LineChart, type Point } from '#figures/LineChart.tsx';
import { percent } from '#figures/percent.ts';
import { formatNumber } from '#figures/values.ts';
import type { DescentTrace } from '#trace/descent.ts';
import { useShown } from '../kit/shown.ts';
import { usePointing } from '../kit/usePointing.ts';
import { AIM, lossAt } from './run.ts';

/** How far from the lowest place the curve is drawn at the least, and in how many pieces. */
const LEAST = 4;
const PIECES = 80;
/** How far up and down a tangent goes at the most, as a share of the drawing. */
const LONGEST = 0.14;

/** The loss over the weight, with the places that the steps came to, and the slope at the last of them. */
export function Valley({ run, at, upTo }: { run: DescentTrace; at: number; upTo: number }) {
  const places = range(upTo + 1).map((index) => run.step(index).weight.data[0]!);
  const reach = Math.max(LEAST, ...places.map((place) => Math.abs(place - AIM))) * 1.1;
  const x = scaleLinear([AIM - reach, AIM + reach], [0, 1]);
  const y = scaleLinear([0, lossAt(AIM + reach)], [1, 0]);
  const curve = range(PIECES + 1).map((piece): Point => {
    const weight = x.invert(piece / PIECES);
    return [weight, lossAt(weight)];
  });
  useShown('Steps', () => [
    ['step', 'weight', 'loss', 'gradient'],
    ...places.map((place, n) => [n + 1, place, run.step(n).loss, run.step(n).gradient.data[0]!]),
  ]);
  const { weight, gradient, loss } = run.step(at);
  const here = weight.data[0]!;
  const slope = gradient.data[0]!;
  const pointing = usePointing()(({ currentTarget, clientX }) => {
    const { left, width } = (currentTarget as Element).querySelector('svg')!.getBoundingClientRect();
    const pointed = x.invert((clientX - left) / width);
    const distances = places.map((place) => Math.abs(place - pointed));
    return { row: 0, column: distances.indexOf(Math.min(...distances)) };
  });
  return (
    <div class="valley" {...pointing}>
      <LineChart
        lines={[{ name: 'loss', line: 'full', points: curve }]}
        {...{ x, y }}
        role="output"
        label={`The loss over the weight: a valley with its floor at ${AIM}. The steps came to ${places.slice(0, 12).map(formatNumber).join(', ')}.`}
        under={
          <>
            <ChartAxis side="left" scale={y} />
            <ChartAxis side="below" scale={x} title="weight" />
          </>
        }
      >
        <Tangent {...{ x, y, here, loss, slope, reach }} />
        {places.map((place, index) => (
          <svg
            key={index}
            class={index === at ? 'spot here' : 'spot'}
            x={percent(x(place))}
            y={percent(y(lossAt(place)))}
          >
            <circle r={index === at ? 6 : 3.5} />
          </svg>
        ))}
      </LineChart>
    </div>
  );
}

interface TangentProps {
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  here: number;
  loss: number;
  slope: number;
  reach: number;
}

/** A piece of the line that only touches the curve: the slope at a place. */
function Tangent({ x, y, here, loss, slope, reach }: TangentProps) {
  // As long as it is on paper, and not as the axes have it: on a steep slope it would leave the drawing.
  const long = Math.min(reach / 5, (y.invert(0) / Math.abs(slope || 1)) * LONGEST);
  return (
    <line
      class="tangent"
      x1={percent(x(here - long))}
      x2={percent(x(here + long))}
      y1={percent(y(loss - slope * long))}
      y2={percent(y(loss + slope * long))}
    />
  );
}
