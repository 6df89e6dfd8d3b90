import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Ruler } from '#figures/Ruler.tsx';

test('each stretch is a line over its cells, with their number in the colour of its role', () => {
  const html = render(
    <Ruler
      across={8}
      stretches={[
        { of: 'rest', cells: 1 },
        { of: 'input', cells: 5 },
        { of: 'rest', cells: 0 },
      ]}
    />,
  );
  expect(html).toContain('viewBox="-3 0 326 ');
  expect([...html.matchAll(/<g class="(\w+)">.*?H(\d+).*?>(\d+)<\/text>/g)].map(([, ...all]) => all)).toEqual(
    [
      ['rest', '37', '1'],
      ['input', '237', '5'],
    ],
  );
});

test('numbers keep their size where cells get smaller', () => {
  const size = (across: number) =>
    Number(
      /font-size="([\d.]+)"/.exec(
        render(<Ruler across={across} stretches={[{ of: 'input', cells: 2 }]} />),
      )![1],
    );
  expect(size(24) / 24).toBeCloseTo(size(8) / 8);
});
