// @vitest-environment jsdom
import { expect } from 'vitest';

import { usePointing } from '#widgets/kit/usePointing.ts';
import { click, hover, test, textOf } from '../live.tsx';
import { lettersOn } from './Letters.tsx';

const Letters = lettersOn(() => {
  const pointing = usePointing();
  const row = pointing(({ clientX }) => (clientX < 4 ? { row: 0, column: clientX } : null));
  return <p {...row}>Letters</p>;
});

test('a mouse looks at the step of the place that it is on, until it leaves', ({ open }) => {
  const figure = open(<Letters id="a" />);
  const row = figure.root.querySelector('.stage p')!;
  hover(row, [2, 0]);
  expect(figure.sentence).toBe('C');
  expect(textOf(figure.root.querySelector('.plate-head strong'))).toBe('From C on');
  expect(figure.slider('Step').value).toBe('1');
  hover(row, [9, 0]);
  expect(figure.sentence).toBe('A');
  hover(row, [2, 0]);
  hover(null);
  expect(figure.sentence).toBe('A');
});

test('a press goes there, and nowhere where there is no place', ({ open }) => {
  const figure = open(<Letters id="a" />);
  const row = figure.root.querySelector('.stage p')!;
  click(row, { at: [3, 0], touch: true });
  expect(figure.slider('Step').value).toBe('4');
  click(row, { at: [9, 0], touch: true });
  expect(figure.slider('Step').value).toBe('4');
});
