import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Blueprint } from '#figures/Blueprint.tsx';

const html = render(
  <Blueprint
    largest={224}
    storeys={[
      { kind: 'conv', times: 1, shape: [64, 112, 112], learns: true },
      { kind: 'pool', times: 1, shape: [64, 56, 56], learns: false },
      { kind: 'residual', times: 3, shape: [64, 56, 56], learns: true },
      { kind: 'dense', times: 1, shape: [1000], learns: true },
    ]}
  />,
);
const items = html.split('<li>').slice(1);

test('each storey is a block, with its name, how often it comes, and the shape of what comes out', () => {
  expect(
    items.map((item) =>
      item
        .replace(/<svg.*?<\/svg>/g, '')
        .replace(/<[^>]+>/g, ' ')
        .trim(),
    ),
  ).toEqual([
    expect.stringMatching(/^conv\s+64×112×112$/),
    expect.stringMatching(/^pool\s+64×56×56$/),
    expect.stringMatching(/^residual ×3\s+64×56×56$/),
    expect.stringMatching(/^dense\s+1,000$/),
  ]);
});

test('what learns looks different from what does not, and what is added is led around', () => {
  expect(items.map((item) => /class="volume (\w+)"/.exec(item)![1])).toEqual([
    ...['weighted', 'free', 'weighted', 'weighted'],
  ]);
  expect(items.map((item) => item.includes('viewBox="0 0 40 10"'))).toEqual([false, false, true, false]);
});
