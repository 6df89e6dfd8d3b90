import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Film } from '#figures/Film.tsx';

test('a film has a canvas of its own size and a sample of every level to take its colours from', () => {
  const html = render(<Film rows={3} columns={5} data={new Float64Array(15)} fills="signed" scale={1} />);
  expect(html).toContain('<canvas width="5" height="3">');
  expect([...html.matchAll(/<g class="(s-?\d+)">/g)].map(([, name]) => name)).toEqual(
    Array.from({ length: 33 }, (_, i) => `s${i - 16}`),
  );
});
