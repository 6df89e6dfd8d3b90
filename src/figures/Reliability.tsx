import { scaleLinear } from 'd3-scale';

import { ChartAxis } from './ChartAxis.tsx';
import { LineChart } from './LineChart.tsx';
import { percent } from './percent.ts';

/** Answers that were about equally sure: how sure on average, how many of them were right, and how many there are. */
export interface SureAnswers {
  readonly confidence: number;
  readonly right: number;
  readonly count: number;
}

interface ReliabilityProps {
  readonly bins: readonly SureAnswers[];
  /** A sentence for whoever does not see it. */
  readonly label: string;
}

const share = scaleLinear([0, 1], [0, 1]);
const height = scaleLinear([0, 1], [1, 0]);
const inPercent = (value: number) => `${Math.round(100 * value)} %`;

/**
 * How often answers are right that are so sure: on the dashed line, just as often. The larger a spot, the more answers
 * it stands for, its area in proportion; the smallest are drawn large enough to be seen.
 */
export function Reliability({ bins, label }: ReliabilityProps) {
  const found = bins.filter(({ count }) => count > 0);
  const most = Math.max(...found.map(({ count }) => count));
  return (
    <LineChart
      class="reliability"
      lines={[
        {
          name: 'as sure as right',
          line: 'dashed',
          points: [
            [0, 0],
            [1, 1],
          ],
        },
        {
          name: 'measured',
          line: 'full',
          points: found.map(({ confidence, right, count }) => [confidence, right / count] as const),
        },
      ]}
      x={share}
      y={height}
      role="output"
      label={label}
      under={
        <>
          <ChartAxis side="left" scale={height} format={inPercent} />
          <ChartAxis side="below" scale={share} format={inPercent} title="how sure the answers are" />
        </>
      }
    >
      {found.map(({ confidence, right, count }) => (
        <svg key={confidence} class="spot" x={percent(confidence)} y={percent(1 - right / count)}>
          <circle r={Math.max(3.5, 11 * Math.sqrt(count / most)).toFixed(1)} />
        </svg>
      ))}
    </LineChart>
  );
}
