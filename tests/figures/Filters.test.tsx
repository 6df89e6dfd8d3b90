import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { tensor } from '#engine/index.ts';
import { Filters } from '#figures/Filters.tsx';

test('each kernel is a picture with its number, and all have one scale', () => {
  const html = render(<Filters weight={tensor([2, 1, 1, 2], [1, -2, 0, 0.5])} />);
  const pictures = html.split('<li>').slice(1);
  expect(pictures.map((picture) => picture.replace(/<[^>]*>/g, ''))).toEqual(['1', '2']);
  expect(
    [...html.matchAll(/class="s(-?\d+)"/g)].map(([, level]) => Number(level)).toSorted((a, b) => a - b),
  ).toEqual([-16, 0, 4, 8]);
});
