import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Film } from '#figures/Film.tsx';

test('a film has a canvas of its own size', () => {
  const html = render(<Film rows={3} columns={5} data={new Float64Array(15)} fills="signed" scale={1} />);
  expect(html).toContain('<canvas width="5" height="3">');
});
