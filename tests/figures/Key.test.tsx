import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Key } from '#figures/Key.tsx';

test('a sample and a name for each kind of cell; what is lost is striped', () => {
  const html = render(
    <Key
      kinds={[
        ['pixel', 'Input'],
        ['padding lost', 'Not reached'],
      ]}
    />,
  );
  expect([...html.matchAll(/class="cell ([^"]*)"/g)].map(([, kind]) => kind)).toEqual([
    'pixel',
    'padding lost',
  ]);
  expect(html.replace(/<[^>]*>/g, '|')).toMatch(/\|Input\|.*\|Not reached\|/);
  expect(html.match(/stripes/g)).toHaveLength(1);
});
