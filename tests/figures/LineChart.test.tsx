import { scaleLinear, scaleLog } from 'd3-scale';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';

import { LineChart, type Point } from '#figures/LineChart.tsx';

const chart = (points: readonly Point[], y: (value: number) => number = scaleLinear([0, 2], [1, 0])) =>
  render(
    <LineChart
      lines={[
        { name: 'loss', line: 'full', points },
        { name: 'branch', line: 'dashed', points: points.slice(1) },
      ]}
      x={scaleLinear([0, 200], [0, 1])}
      y={y}
      role="output"
      label="Two branches"
      under={<title>under</title>}
    >
      <desc>over</desc>
    </LineChart>,
  );
const pathsOf = (html: string) =>
  [...html.matchAll(/class="curve (\w+)"(?: d="([^"]*)")?/g)].map(([, ...it]) => it);

describe('LineChart', () => {
  test('draws lines over a linear scale, each from where it begins', () => {
    expect(
      pathsOf(
        chart([
          [0, 2],
          [100, 0.5],
          [200, 0],
        ]),
      ),
    ).toEqual([
      ['full', 'M0,0L500,750L1000,1000'],
      ['dashed', 'M500,750L1000,1000'],
    ]);
  });

  test('draws the same over a logarithmic one', () => {
    const [[, d] = []] = pathsOf(
      chart(
        [
          [0, 100],
          [200, 10],
        ],
        scaleLog([1, 100], [1, 0]),
      ),
    );
    expect(d).toBe('M0,0L1000,500');
  });

  test('interrupts a line where it has no place, and draws none of nothing', () => {
    const [[, broken] = []] = pathsOf(
      chart([
        [0, 2],
        [50, 2],
        [100, NaN],
        [150, 0],
        [200, 0],
      ]),
    );
    expect(broken).toBe('M0,0L250,0M750,1000L1000,1000');
    expect(pathsOf(chart([]))).toEqual([
      ['full', undefined],
      ['dashed', undefined],
    ]);
  });

  test('is one image with a sentence, over what lies under it and under what lies over it', () => {
    const html = chart([[0, 0]]);
    expect(html).toContain('class="line-chart output"');
    expect(html).toMatch(/role="img" aria-label="Two branches">.*under.*class="curves".*over/);
  });
});

test('a line that is only compared with is faint', () => {
  const html = render(
    <LineChart
      lines={[{ name: 'before', line: 'full', faint: true, points: [[0, 1]] }]}
      {...{ x: Number, y: Number, role: 'output', label: 'One' }}
    />,
  );
  expect(html).toContain('class="curve full faint"');
});
