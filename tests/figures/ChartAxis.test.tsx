import { scaleLinear } from 'd3-scale';
import { render } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';

import { ChartAxis, powerOfTen } from '#figures/ChartAxis.tsx';

const loss = scaleLinear([-1, 1], [1, 0]);
const written = (html: string) => [...html.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

describe('ChartAxis', () => {
  test('writes what d3 chooses, in the numbers of this course', () => {
    expect(written(render(<ChartAxis side="left" scale={loss} />))).toEqual(['−1', '−0.5', '0', '0.5', '1']);
  });

  test('stands at the left with lines across, or at the right without', () => {
    const left = render(<ChartAxis side="left" scale={loss} ticks={[-1, 0.5]} strong={0.5} />);
    expect(left).toContain('<g><line x1="0" x2="100%" y1="100%" y2="100%"></line><text x="0" y="100%">');
    expect(left).toContain('<g class="strong"><line x1="0" x2="100%" y1="25%" y2="25%">');
    const right = render(<ChartAxis side="right" scale={loss} ticks={[0]} format={(tick) => `${tick} %`} />);
    expect(right).toBe('<g class="chart-axis right"><g><text x="100%" y="50%">0 %</text></g></g>');
  });

  test('stands below, with its title', () => {
    const html = render(
      <ChartAxis side="below" scale={scaleLinear([0, 64], [0, 1])} ticks={[0, 16]} title="steps" />,
    );
    expect(html).toContain(
      '<text x="25%" y="100%">16</text><text class="title" x="50%" y="100%">steps</text>',
    );
  });
});

test('powers of ten are written as such, but for 1', () => {
  const text = (value: number) =>
    render(<text>{powerOfTen(value)}</text>)
      .replace(/<[^>]*>/g, ' ')
      .trim();
  expect([1, 1000, 1e-12].map(text)).toEqual(['1', '10 3', '10 −12']);
});
