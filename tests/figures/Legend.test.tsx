import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Legend } from '#figures/Legend.tsx';

const fills = (html: string) => [...html.matchAll(/<g class="([^"]*)"/g)].map(([, level]) => level);

test('samples run from one end of the scale to the other, with the ends in numbers', () => {
  const html = render(<Legend fills="signed" scale={27} name="Answers" />);
  expect(fills(html)).toEqual(['s-16', 's-12', 's-8', 's-4', 's0', 's4', 's8', 's12', 's16']);
  expect(
    html
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ).toBe('Answers −27 27');
});

test('pixels begin at zero', () => {
  expect(fills(render(<Legend fills="pixel" scale={9} name="Pixels" />))[0]).toBe('p0');
});
