import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { ColourPatch } from '#figures/ColourPatch.tsx';

test('mixes each pixel of its three channels, under the window, as one image', () => {
  const sheets = [[[9, 0]], [[0, 9]], [[0, 3]]];
  const window = { row: 0, column: 1, rows: 1, columns: 1, dilation: 1 };
  const html = render(<ColourPatch sheets={sheets} full={9} window={window} label="Two pixels" />);
  expect([...html.matchAll(/fill="(rgb[^"]*)"/g)].map(([, fill]) => fill)).toEqual([
    'rgb(255 0 0)',
    'rgb(0 255 85)',
  ]);
  expect(html).toContain('role="img" aria-label="Two pixels"');
  expect(html).toContain('<rect class="over" x="40" y="0" width="40" height="40"');
});
