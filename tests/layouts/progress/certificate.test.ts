// @vitest-environment jsdom
import { expect, test } from 'vitest';

import { certificate, hours, type Achievement } from '#layouts/progress/certificate.ts';

const ada: Achievement = {
  name: 'Ada <Lovelace> & "friends"',
  course: 'Sliding Window',
  lessons: 13,
  minutes: 190,
  date: new Date(2026, 2, 4),
  address: 'https://example.org/',
};
const parse = (text: string) => new DOMParser().parseFromString(text, 'image/svg+xml');

test('the certificate is sound SVG, whatever the name, and says all that it should', () => {
  const svg = parse(certificate(ada));
  expect(svg.querySelector('parsererror')).toBeNull();
  const text = svg.documentElement.textContent;
  for (const said of [ada.name, ada.course, '13 lessons', 'about 3 hours', '4 March 2026', 'Self-attested'])
    expect(text).toContain(said);
});

test('a long name is pressed into the sheet', () => {
  const name = 'W'.repeat(60);
  const line = [...parse(certificate({ ...ada, name })).querySelectorAll('text')].find(
    ({ textContent }) => textContent === name,
  );
  expect(Number(line?.getAttribute('textLength'))).toBeLessThan(1000);
});

test('hours are counted in halves', () => {
  expect([10, 30, 60, 80, 105, 190].map(hours)).toEqual(
    ['½ hour', '½ hour', '1 hour', '1½ hours', '2 hours', '3 hours'].with(4, '2 hours'),
  );
});
