// @vitest-environment jsdom
import { expect } from 'vitest';

import { by, click, focus, focused, hover, listen, nameOf, press, test, type } from '../live.tsx';
import Sums from './Sums.tsx';

const editor = (root: Element) => by(root, 'textbox') as HTMLInputElement;

test('Enter opens a field over the cell with its value, Enter takes what was typed, and the cell has the focus again', ({
  open,
}) => {
  const figure = open(<Sums id="a" />);
  press('ArrowRight', figure.stop('Input'));
  press('Enter');
  expect(focused()).toBe(editor(figure.root));
  expect(nameOf(focused())).toBe('Row 1, column 2 of Input, from 0 to 9');
  expect(editor(figure.root).value).toBe('1');
  // What is there is chosen, so that it gives way.
  type('6');
  press('Enter');
  expect(figure.values('Input')[0]).toEqual([0, 6, 2, 3]);
  expect(figure.has('textbox')).toBe(false);
  expect(focused()).toBe(figure.cell('Input', 1, 2));
  press('Enter', figure.button('Undo'));
  expect(figure.values('Input')[0]).toEqual([0, 1, 2, 3]);
});

test('Escape gives up, and goes no further than the field', ({ open }) => {
  const figure = open(<Sums id="a" />);
  focus(figure.stop('Input'));
  press('Enter');
  type('6');
  press('Escape');
  expect(figure.values('Input')[0]).toEqual([0, 1, 2, 3]);
  expect(focused()).toBe(figure.cell('Input', 1, 1));
  expect(figure.button('Undo').getAttribute('aria-disabled')).toBe('true');
});

test('a digit or a minus on the cell begins the number, and what follows goes behind it', ({ open }) => {
  const figure = open(<Sums id="a" />);
  focus(figure.stop('Input'));
  type('3.5');
  expect(editor(figure.root).value).toBe('3.5');
  press('Enter');
  expect(figure.values('Input')[0]![0]).toBe(3.5);
});

test.for([
  ['-4', 0],
  ['77', 9],
  ['2,5', 2.5],
  ['−1', 0],
  ['1e0', 1],
] as const)('“%s” comes to %d', ([text, value], { open }) => {
  const figure = open(<Sums id="a" />, { setting: 'image=5,5,5,5;5,5,5,5;5,5,5,5;5,5,5,5' });
  focus(figure.stop('Input'));
  press('Enter');
  editor(figure.root).value = text;
  press('Enter');
  expect(figure.values('Input')[0]![0]).toBe(value);
});

test.for(['', '  ', 'six', '-', '1 2'])('“%s” is no number, and the cell keeps its own', (text, { open }) => {
  const figure = open(<Sums id="a" />);
  press('Control+End', figure.stop('Input'));
  press('Enter');
  editor(figure.root).value = text;
  press('Enter');
  expect(figure.values('Input')[3]![3]).toBe(5);
  expect(figure.button('Undo').getAttribute('aria-disabled')).toBe('true');
});

test('leaving the field takes what was typed, and the focus goes where it was sent', ({ open }) => {
  const figure = open(<Sums id="a" />);
  focus(figure.stop('Input'));
  type('8');
  focus(figure.button('Play'));
  expect(figure.values('Input')[0]![0]).toBe(8);
  expect(figure.has('textbox')).toBe(false);
  expect(focused()).toBe(figure.button('Play'));
  focus(figure.stop('Input'));
  type('7');
  click(figure.cell('Input', 2, 2));
  expect(figure.values('Input')[0]![0]).toBe(7);
  expect(focused()).toBe(figure.cell('Input', 2, 2));
  expect(figure.stop('Input')).toBe(focused());
});

test('while it is open, keys move in it and not in the grid, and nothing is said', ({ open }) => {
  const figure = open(<Sums id="a" />);
  const heard = listen();
  focus(figure.stop('Input'));
  press('Enter');
  const field = editor(figure.root);
  for (const key of ['ArrowRight', 'ArrowDown', 'Home', 'Space']) press(key);
  expect(focused()).toBe(field);
  expect(figure.stop('Input')).toBe(figure.cell('Input', 1, 1));
  hover(null);
  expect(heard()).toEqual([]);
});
