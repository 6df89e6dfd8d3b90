import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Reliability } from '#figures/Reliability.tsx';

const html = render(
  <Reliability
    label="How sure, and how often right"
    bins={[
      { confidence: 0, right: 0, count: 0 },
      { confidence: 0.25, right: 1, count: 4 },
      { confidence: 0.5, right: 16, count: 16 },
      { confidence: 0.75, right: 0, count: 400 },
    ]}
  />,
);

test('draws the share that is right over how sure the answers are, beside the line on which both are equal', () => {
  const curves = [...html.matchAll(/class="curve (\w+)" d="([^"]*)"/g)].map(([, ...it]) => it);
  expect(curves).toEqual([
    ['dashed', 'M0,1000L1000,0'],
    ['full', 'M250,750L500,0L750,1000'],
  ]);
  expect(html).toContain('role="img" aria-label="How sure, and how often right"');
});

test('has a spot for each bin that is not empty, of an area that goes by its answers', () => {
  const spots = [...html.matchAll(/x="([\d.]+%)" y="([\d.]+%)"><circle r="([\d.]+)"/g)].map(
    ([, ...it]) => it,
  );
  expect(spots).toEqual([
    ['25%', '75%', '3.5'],
    ['50%', '0%', '3.5'],
    ['75%', '100%', '11.0'],
  ]);
});
