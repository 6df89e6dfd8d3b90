import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';

import { decades } from '#figures/decades.ts';
import { LogChart } from '#figures/LogChart.tsx';

const chart = (values: number[], other: number[], current = 0) =>
  render(
    <LogChart
      curves={[
        { name: 'one', line: 'full', values },
        { name: 'two', line: 'dashed', values: other },
      ]}
      scale={decades([1, 100])}
      role="output"
      current={current}
      along="blocks"
      label="Two curves"
    />,
  );
const curvesOf = (html: string) => [...html.matchAll(/class="curve \w+" d="([^"]*)"/g)].map(([, d]) => d);
const namesAt = (html: string) =>
  [...html.matchAll(/class="name" x="100%" y="([\d.]+)%"/g)].map(([, y]) => Number(y));

describe('LogChart', () => {
  test('draws each curve over its places, a factor of ten as high as the next', () => {
    expect(curvesOf(chart([1, 10, 100], [100, 10, 1]))).toEqual([
      'M0,1000L500,500L1000,0',
      'M0,0L500,500L1000,1000',
    ]);
  });

  test('lets what is 0 leave the chart at its foot', () => {
    expect(curvesOf(chart([1, 0], [1, 1]))[0]).toBe('M0,1000L1000,1040');
  });

  test('marks the place that is looked at on every curve, each with its own mark', () => {
    const html = chart([1, 10, 100], [1, 1, 1], 1);
    expect(html).toContain('class="cursor" x1="50%" x2="50%"');
    expect(html).toContain('class="spot" x="50%" y="50%"><circle');
    expect(html).toContain('class="spot" x="50%" y="100%"><rect');
  });

  test('keeps the names apart where curves end together', () => {
    const [one = 0, two = 0] = namesAt(chart([1, 10], [1, 10]));
    expect(two - one).toBeGreaterThan(5);
    // The one that came from above stands above.
    const [low = 0, high = 0] = namesAt(chart([1, 1], [100, 1]));
    expect(low).toBeGreaterThan(high);
    expect(namesAt(chart([1, 100], [1, 1]))).toEqual([0, 100]);
    for (const at of namesAt(chart([1, 1], [1, 1]))) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(100);
    }
  });

  test('writes the powers of ten and a handful of places, the last among them', () => {
    const html = chart(Array<number>(65).fill(1), Array<number>(65).fill(1));
    expect(html.replace(/<[^>]*>/g, ' ')).toMatch(/1\s+10\s+1\s+10\s+2\s+0\s+16\s+32\s+48\s+64\s+blocks/);
    const odd = chart(Array<number>(12).fill(1), Array<number>(12).fill(1));
    expect(odd.replace(/<[^>]*>/g, ' ')).toMatch(/\b0\s+4\s+8\s+11\s+blocks/);
  });

  test('is one image with a sentence', () => {
    expect(chart([1], [1])).toContain('role="img" aria-label="Two curves"');
  });
});
