// @vitest-environment jsdom
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';

import { Confusion } from '#figures/Confusion.tsx';

function table(counts: readonly number[] | null) {
  document.body.innerHTML = render(
    <Confusion classes={['cat', 'dog']} counts={counts} caption="What is what" />,
  );
  return document.querySelector('table')!;
}
const texts = (place: Element, what: string) =>
  [...place.querySelectorAll(what)].map((cell) => cell.textContent);

test('rows are what there was, columns what was said, and no count is written where there is none', () => {
  const confusion = table([8, 2, 0, 5]);
  expect(texts(confusion, 'caption')).toEqual(['What is what']);
  expect(texts(confusion, 'thead th')).toEqual(['cat', 'dog']);
  expect([...confusion.querySelectorAll('tbody tr')].map((row) => texts(row, 'th, td'))).toEqual([
    ['cat', '8', '2'],
    ['dog', '', '5'],
  ]);
  expect(texts(confusion, '.right')).toEqual(['8', '5']);
});

test('a wash is as strong as the share of its row', () => {
  const washes = (counts: readonly number[] | null) =>
    [...table(counts).querySelectorAll<HTMLElement>('tbody td')].map((cell) =>
      Number(cell.style.getPropertyValue('--confusion-share')),
    );
  expect(washes([8, 2, 0, 5])).toEqual([0.8, 0.2, 0, 1]);
  expect(washes([0, 0, 1, 2])).toEqual([0, 0, 0.33, 0.67]);
  expect(washes(null)).toEqual([0, 0, 0, 0]);
});
