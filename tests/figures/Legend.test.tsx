import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Legend } from '#figures/Legend.tsx';
import { LEVELS, type Fills } from '#figures/values.ts';
import { rampSheet } from '#build/sheets/ramps.ts';

const text = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

test('has the ends of the scale in numbers, around its ramp', () => {
  const html = render(<Legend fills="signed" scale={27} name="Answers" />);
  expect(text(html)).toBe('Answers −27 27');
  expect(html).toMatch(/−27<i class="ramp signed"><\/i>27/);
});

test('pixels begin at zero', () => {
  expect(text(render(<Legend fills="pixel" scale={9} name="Pixels" />))).toBe('Pixels 0 9');
});

test.each(Object.keys(LEVELS) as Fills[])('there is a ramp for %s', (fills) => {
  expect(render(<Legend fills={fills} scale={1} name="Values" />)).toContain(`class="ramp ${fills}"`);
  // What has no ramp of its own goes from paper to ink.
  const ramp = rampSheet().match(new RegExp(`\\.ramp\\.${fills}\\{background:([^}]*)\\}`))?.[1];
  const expected = {
    pixel: undefined,
    signed: 'linear-gradient(in lab to right,var(--negative),var(--blank),var(--positive))',
    photo: 'linear-gradient(to right,#000,#fff)',
  };
  expect(ramp).toBe(expected[fills]);
  expect(rampSheet()).toContain(
    '.ramp{background:linear-gradient(in lab to right,var(--blank),var(--full))}',
  );
});
