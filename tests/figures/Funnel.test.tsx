import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Funnel } from '#figures/Funnel.tsx';

test('the sides run from the first and the last column above into the one below', () => {
  const html = render(<Funnel from={[2, 4]} into={1} columns={10} height={1} />);
  expect(html).toContain('viewBox="-3 0 406 40"');
  const side = /class="side" d="([^"]*)"/.exec(html)![1]!;
  expect(side.split('M').slice(1)).toEqual(['83 0C83 20 43 20 43 40', '197 0C197 20 77 20 77 40']);
  expect(html).toContain('aria-hidden="true"');
});
