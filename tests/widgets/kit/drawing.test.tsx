// @vitest-environment jsdom
import { expect } from 'vitest';

import { address, click, focus, paint, press, slide, test, textOf, type } from '../live.tsx';
import Sums from './Sums.tsx';

const blank = [
  [0, 0],
  [0, 0],
];

test('the switch in the heading turns drawing on and off', ({ open }) => {
  const figure = open(<Sums id="a" side={2} image={blank} />);
  const draw = figure.button('Draw on input');
  expect(draw.getAttribute('aria-pressed')).toBe('false');
  expect(figure.has('button', 'Done')).toBe(false);
  press('Enter', draw);
  expect(draw.getAttribute('aria-pressed')).toBe('true');
  press('Enter', draw);
  expect(draw.getAttribute('aria-pressed')).toBe('false');
  expect(figure.has('button', 'Done')).toBe(false);
  click(figure.cell('Input', 1, 1));
  expect(figure.values('Input')).toEqual(blank);
});

test('Done ends it', ({ open }) => {
  const figure = open(<Sums id="a" side={2} image={blank} />);
  click(figure.button('Draw on input'));
  click(figure.button('Done'));
  expect(figure.button('Draw on input').getAttribute('aria-pressed')).toBe('false');
  paint([figure.cell('Input', 1, 1)]);
  expect(figure.values('Input')).toEqual(blank);
});

test('what is drawn is the reader’s own, in the address, and can be undone', ({ open }) => {
  const figure = open(<Sums id="a" side={2} />);
  click(figure.button('Draw on input'));
  click(figure.cell('Input', 2, 1));
  expect(figure.values('Input')).toEqual([
    [0, 1],
    [9, 3],
  ]);
  expect(figure.sentence).toBe('Row 1, column 1: 13');
  expect(figure.choice('Pattern').selectedOptions[0]!.label).toBe('Your own');
  expect(address('a')).toMatchObject({ image: '0,1;9,3' });
  press('Enter', figure.button('Undo'));
  expect(figure.choice('Pattern').selectedOptions[0]!.label).toBe('Counting');
});

test('the brush has the grid’s limits, begins with its own value, and paints what it stands at', ({
  open,
}) => {
  const figure = open(<Sums id="a" side={2} image={blank} />);
  press('Enter', figure.button('Draw on input'));
  const brush = figure.slider('Brush');
  expect([brush.min, brush.max, brush.value]).toEqual(['0', '9', '9']);
  slide(brush, 4);
  expect(textOf(figure.root.querySelector('output[for=a-brush]'))).toBe('4');
  click(figure.cell('Input', 1, 2));
  // What is painted with its own value is not changed, and nothing to undo.
  click(figure.cell('Input', 1, 2));
  expect(figure.values('Input')[0]).toEqual([0, 4]);
  press('Enter', figure.button('Undo'));
  expect(figure.button('Undo').getAttribute('aria-disabled')).toBe('true');
});

test('a digit types while drawing is on too', ({ open }) => {
  const figure = open(<Sums id="a" side={2} image={blank} />);
  press('Enter', figure.button('Draw on input'));
  focus(figure.stop('Input'));
  type('7');
  press('Enter');
  expect(figure.values('Input')[0]).toEqual([7, 0]);
});
