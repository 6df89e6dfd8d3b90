import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Picture } from '#figures/Picture.tsx';

const pixels = { rows: 1, columns: 2, data: [0, 1], fills: 'pixel', scale: 1 } as const;
const outlines = [
  { kind: 'window', row: 0, column: 0 },
  { kind: 'window', row: 0, column: 1 },
] as const;

test('what moves is painted below its outlines, and what does not is drawn', () => {
  const still = renderToString(<Picture {...pixels} {...{ outlines, moving: false }} />);
  expect(still).toContain('raster-cells');
  expect(still).not.toContain('<canvas');
  const moving = renderToString(<Picture {...pixels} {...{ outlines, moving: true }} />);
  expect(moving).not.toContain('raster-cells');
  expect(moving).toContain('<canvas');
  for (const html of [still, moving]) expect(html.match(/class="outline window"/g)).toHaveLength(2);
});
