// @vitest-environment jsdom
import { expect } from 'vitest';

import { address, fill, focus, focused, listen, press, test } from '../live.tsx';
import Sums from './Sums.tsx';

test('what is typed counts at once, and is told when the field is left', ({ open }) => {
  const figure = open(<Sums id="a" />);
  const bias = figure.field('Bias');
  const heard = listen();
  fill(bias, '25');
  expect(figure.sentence).toBe('Row 1, column 1: 35');
  expect(heard()).toEqual([]);
  press('Tab');
  expect(heard()).toEqual(['Row 1, column 1: 35']);
  expect(bias.value).toBe('25');
  expect(address('a')).toEqual({ bias: '25' });
});

test.for([
  ['1000', 'Bias takes a whole number from -99 to 99, not 1000.'],
  ['2.5', 'Bias takes a whole number from -99 to 99, not 2.5.'],
  ['', 'Bias takes a whole number from -99 to 99, not "".'],
])('“%s” is said to be no such number, and gives way to the last that was', ([text, reason], { open }) => {
  const figure = open(<Sums id="a" bias={7} />);
  const bias = figure.field('Bias');
  fill(bias, text!);
  expect(bias.getAttribute('aria-invalid')).toBe('true');
  expect(figure.sentence).toBe('Row 1, column 1: 17');
  const heard = listen();
  press('Tab');
  expect(heard()).toEqual([reason]);
  expect(figure.notice).toBe(reason);
  expect(bias.value).toBe('7');
  expect(bias.getAttribute('aria-invalid')).toBe('false');
});

test('Enter tells what was typed too', ({ open }) => {
  const figure = open(<Sums id="a" />);
  const heard = listen();
  fill(figure.field('Bias'), '1');
  press('Enter');
  expect(heard()).toEqual(['Row 1, column 1: 11']);
  expect(focused()).toBe(figure.field('Bias'));
});

test('arrows, − and + change it by one', ({ open }) => {
  const figure = open(<Sums id="a" />);
  const bias = figure.field('Bias');
  const heard = listen();
  press('ArrowUp', bias);
  press('ArrowUp', bias);
  press('ArrowDown', bias);
  expect(bias.value).toBe('1');
  press('Enter', figure.button('More bias'));
  press('Enter', figure.button('Less bias'));
  expect(bias.value).toBe('1');
  expect(heard()).toEqual([11, 12, 11, 12, 11].map((sum) => `Row 1, column 1: ${sum}`));
});

test('− and + do not lead to what makes no sense, which can be typed; from there they lead out', ({
  open,
}) => {
  const figure = open(<Sums id="a" bias={50} />);
  const more = figure.button('More bias');
  expect(more.getAttribute('aria-disabled')).toBe('true');
  const heard = listen();
  press('Enter', more);
  expect(focused()).toBe(more);
  expect(heard()).toEqual(['A bias of 51 drowns every sum.']);
  expect(figure.field('Bias').value).toBe('50');
  press('ArrowUp', figure.field('Bias'));
  expect(figure.field('Bias').value).toBe('50');
  fill(figure.field('Bias'), '60');
  expect(figure.sentence).toBe('Row 1, column 1: 70');
  press('Enter', figure.button('Less bias'));
  expect(figure.field('Bias').value).toBe('59');
});

test('it goes no further than its ends', ({ open }) => {
  const figure = open(<Sums id="a" bias={99} />);
  press('Enter', figure.button('More bias'));
  expect(figure.notice).toBe('Bias goes no higher than 99.');
});

test('what was half typed is gone when the field is left, whatever came of it', ({ open }) => {
  const figure = open(<Sums id="a" />);
  fill(figure.field('Bias'), '-');
  focus(figure.button('More bias'));
  expect(figure.field('Bias').value).toBe('0');
});
